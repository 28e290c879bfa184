package city.okno.script.verify;

import city.okno.script.action.PlainType;
import city.okno.script.expression.Expressions;
import city.okno.script.expression.Vocabulary;
import city.okno.script.fault.Faults;
import city.okno.script.flow.Condition;
import city.okno.script.read.ConditionReader;
import city.okno.script.read.Draft;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Proves conditions.
final class ConditionProof {

    private final Draft draft;
    private final Faults faults;
    private final Consumer<ArgumentProof.Read> reads;

    ConditionProof(Draft draft, Faults faults, Consumer<ArgumentProof.Read> reads) {
        this.draft = draft;
        this.faults = faults;
        this.reads = reads;
    }

    /// @param answer the type of the new answer, in a check
    void prove(Condition condition, State state, @Nullable PlainType answer) {
        var place = draft.places().of(condition);
        var vocabulary = new Vocabulary(state.slots(draft.flow()), state.result(), answer);
        Expressions.prove(condition, vocabulary)
                .forEach(problem -> ConditionReader.tell(faults, place, problem));
        for (var path : Expressions.reads(condition)) {
            if (path.size() > 1 && path.getFirst().equals("result")) {
                reads.accept(new ArgumentProof.Read(state, path.get(1)));
            }
        }
    }
}
