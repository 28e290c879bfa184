package city.okno.script.verify;

import java.util.function.UnaryOperator;

/// How one step leads to another.
///
/// @param by the outcome, for people; empty when there is only one way
/// @param target id of a step, or one of the two of [city.okno.script.read.Draft]
/// @param effect what is known more, or less, after it
record Way(String by, String target, UnaryOperator<State> effect) {

    static Way plain(String by, String target) {
        return new Way(by, target, UnaryOperator.identity());
    }
}
