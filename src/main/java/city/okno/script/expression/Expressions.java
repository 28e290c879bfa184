package city.okno.script.expression;

import city.okno.script.action.PlainType.Component;
import city.okno.script.flow.Condition;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads conditions and proves them.
public final class Expressions {

    /// Something wrong in an expression.
    ///
    /// @param column characters before it in the expression
    public record Problem(int column, String message, String expected) {}

    /// What became of reading.
    public sealed interface Read {
        record Fine(Condition condition) implements Read {}

        record Wrong(List<Problem> problems) implements Read {}
    }

    private Expressions() {}

    public static Read read(String source) {
        var compiled = Language.UNTYPED.compile(source);
        try {
            var tree = compiled.getAst();
            var literals = Problems.literals(tree);
            if (!literals.isEmpty()) {
                return new Read.Wrong(literals);
            }
            var program = Language.RUNTIME.createProgram(tree);
            return new Read.Fine(new Expression(source, tree, program));
        } catch (CelValidationException | CelEvaluationException wrong) {
            return new Read.Wrong(Problems.of(compiled.getErrors()));
        }
    }

    /// Proves a condition for the values that it can meet.
    public static List<Problem> prove(Condition condition, Vocabulary vocabulary) {
        var structures = new Structures();
        var compiler = Language.builder();
        compiler.addVar(Language.SLOTS, structures.structure(Language.SLOTS, vocabulary.slots()));
        compiler.addVar(
                Language.RESULT, structures.structure(Language.RESULT, vocabulary.result()));
        compiler.addVar(Language.EVENT, structures.structure(Language.EVENT, Vocabulary.EVENT));
        if (vocabulary.answer() != null) {
            compiler.addVar(Language.ANSWER, structures.type(Language.ANSWER, vocabulary.answer()));
        }
        var compiled =
                compiler.setTypeProvider(structures.provider()).build().compile(condition.source());
        try {
            var problems = new ArrayList<>(missing(compiled.getAst(), vocabulary));
            if (!compiled.getAst().getResultType().equals(SimpleType.BOOL)) {
                problems.add(new Problem(0, "a condition that is neither true nor false", ""));
            }
            return problems;
        } catch (CelValidationException wrong) {
            return Problems.of(compiled.getErrors());
        }
    }

    private static List<Problem> missing(CelAbstractSyntaxTree tree, Vocabulary vocabulary) {
        var positions = tree.getSource().getPositionsMap();
        return Presence.unproved(
                        tree.getExpr(),
                        path -> vocabulary.at(path).map(Component::optional).orElse(false))
                .stream()
                .map(read -> {
                    var path = String.join(".", read.path());
                    var column = positions.getOrDefault(read.expression(), 0);
                    return new Problem(
                            column, path + " may be missing here", "has(" + path + ") &&");
                })
                .toList();
    }

    /// Paths that are there for certain when the condition holds, or does not.
    public static Set<List<String>> proved(Condition condition, boolean holds) {
        return Presence.proved(((Expression) condition).tree().getExpr(), holds);
    }

    /// The paths that it reads or asks for, `result`, `next`.
    public static Set<List<String>> reads(Condition condition) {
        var paths = new HashSet<List<String>>();
        Walk.each(
                ((Expression) condition).tree().getExpr(),
                each -> Presence.path(each).ifPresent(paths::add));
        return paths;
    }
}
