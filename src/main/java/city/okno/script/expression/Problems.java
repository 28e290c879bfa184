package city.okno.script.expression;

import city.okno.script.expression.Expressions.Problem;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// CEL's messages for people who do not program, and what CEL does not look at.
final class Problems {

    private static final Pattern NO_FIELD = Pattern.compile("undefined field '(.+)'");
    private static final Pattern NO_NAME = Pattern.compile("undeclared reference to '(\\w+)'.*");
    private static final Pattern NO_OVERLOAD =
            Pattern.compile(
                    "found no matching overload for '(.+)' applied to '\\((.*)\\)'.*",
                    Pattern.DOTALL);
    private static final Pattern SYNTAX = Pattern.compile("(.*) expecting .*", Pattern.DOTALL);

    private Problems() {}

    static List<Problem> of(List<CelIssue> issues) {
        return issues.stream().map(Problems::of).distinct().toList();
    }

    private static Problem of(CelIssue issue) {
        var column = Math.max(0, issue.getSourceLocation().getColumn());
        var message = issue.getMessage();
        var field = NO_FIELD.matcher(message);
        if (field.matches()) {
            return new Problem(column, "no “" + field.group(1) + "” in this condition", "");
        }
        var name = NO_NAME.matcher(message);
        if (name.matches()) {
            return new Problem(
                    column,
                    "no “" + name.group(1) + "” in conditions",
                    "slots.…, result.…, event.…, or answer in a check");
        }
        var types = NO_OVERLOAD.matcher(message);
        if (types.matches()) {
            var sign = types.group(1).replace("_", "").replace("@in", "in");
            return new Problem(
                    column,
                    "“" + sign + "” does not go with " + readable(types.group(2)),
                    "types that go together");
        }
        var syntax = SYNTAX.matcher(message);
        return new Problem(
                column,
                "no condition: "
                        + (syntax.matches() ? syntax.group(1) : message)
                                .replace("mismatched input '<EOF>'", "it breaks off"),
                "");
    }

    private static String readable(String types) {
        return types.replace("google.protobuf.Timestamp", "a date")
                .replace("google.protobuf.Duration", "a time or duration")
                .replace("string", "a text")
                .replace("int", "a whole number")
                .replace("double", "a decimal")
                .replace("bool", "yes or no")
                .replace(", ", " and ");
    }

    /// Dates and times that are written in the expression and are none.
    static List<Problem> literals(CelAbstractSyntaxTree tree) {
        var found = new ArrayList<Problem>();
        Walk.each(
                tree.getExpr(),
                each -> {
                    if (each.exprKind().getKind() == CelExpr.ExprKind.Kind.CALL) {
                        literal(tree, each, found);
                    }
                });
        return found;
    }

    private static void literal(
            CelAbstractSyntaxTree tree, CelExpr expression, List<Problem> found) {
        var call = expression.call();
        if (call.args().isEmpty()
                || call.args().getFirst().exprKind().getKind() != CelExpr.ExprKind.Kind.CONSTANT
                || call.args().getFirst().constant().getKind() != CelConstant.Kind.STRING_VALUE) {
            return;
        }
        var text = call.args().getFirst().constant().stringValue();
        try {
            switch (call.function()) {
                case Language.DATE -> Language.date(text);
                case Language.TIME -> Language.time(text);
                default -> {}
            }
        } catch (DateTimeException unreadable) {
            var column =
                    tree.getSource().getPositionsMap().getOrDefault(call.args().getFirst().id(), 0);
            found.add(
                    new Problem(
                            column,
                            "“" + text + "” is no " + call.function(),
                            call.function().equals(Language.DATE)
                                    ? "like 2026-06-05"
                                    : "like 09:30"));
        }
    }
}
