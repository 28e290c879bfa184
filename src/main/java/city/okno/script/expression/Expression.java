package city.okno.script.expression;

import city.okno.script.flow.Condition;
import city.okno.script.flow.Scope;
import city.okno.script.flow.Slot;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.HashMap;

/// A condition that can be asked.
final class Expression implements Condition {

    private final String source;
    private final CelAbstractSyntaxTree tree;
    private final CelRuntime.Program program;

    Expression(String source, CelAbstractSyntaxTree tree, CelRuntime.Program program) {
        this.source = source;
        this.tree = tree;
        this.program = program;
    }

    @Override
    public String source() {
        return source;
    }

    CelAbstractSyntaxTree tree() {
        return tree;
    }

    @Override
    public boolean holds(Scope scope) {
        var variables = new HashMap<String, Object>();
        variables.put(Language.SLOTS, CelValues.of(scope.slots()));
        variables.put(Language.RESULT, CelValues.of(scope.result()));
        variables.put(Language.EVENT, CelValues.event(scope.event()));
        var answer = scope.slots().get(Slot.ANSWER);
        if (answer != null) {
            variables.put(Language.ANSWER, CelValues.of(answer));
        }
        try {
            return (Boolean) program.eval(variables);
        } catch (CelEvaluationException broken) {
            throw new IllegalStateException("condition cannot be answered: " + source, broken);
        }
    }

    @Override
    public String toString() {
        return source;
    }
}
