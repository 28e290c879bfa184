package city.okno.search;

import java.util.List;

/// What a text was understood to ask for.
public sealed interface PhraseMatch<K> {

    /// @param score 0.65 to 1; 1 is the phrase itself in any form of its words
    record Found<K>(K target, double score) implements PhraseMatch<K> {}

    /// Not sure enough: ask whether one of these was meant. At least one, at most five, the best
    /// first.
    record Several<K>(List<K> targets) implements PhraseMatch<K> {}

    record Nothing<K>() implements PhraseMatch<K> {}
}
