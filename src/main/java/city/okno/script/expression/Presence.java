package city.okno.script.expression;

import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Follows `has(…)` through `&&`, `||`, `!` and `? :`.
final class Presence {

    /// A place that is read.
    record Read(List<String> path, long expression) {}

    private final Predicate<List<String>> optional;
    private final List<Read> unproved = new ArrayList<>();

    private Presence(Predicate<List<String>> optional) {
        this.optional = optional;
    }

    /// What is read although it may be missing.
    ///
    /// @param optional whether what stands at a path may be missing
    static List<Read> unproved(CelExpr expression, Predicate<List<String>> optional) {
        var presence = new Presence(optional);
        presence.read(expression, Set.of());
        return presence.unproved;
    }

    /// What is there for certain when the expression is true, or false.
    static Set<List<String>> proved(CelExpr expression, boolean outcome) {
        var kind = expression.exprKind().getKind();
        if (kind == CelExpr.ExprKind.Kind.SELECT && expression.select().testOnly()) {
            return outcome ? path(expression).map(Set::of).orElse(Set.of()) : Set.of();
        }
        if (kind != CelExpr.ExprKind.Kind.CALL) {
            return Set.of();
        }
        var arguments = expression.call().args();
        return switch (expression.call().function()) {
            case "!_" -> proved(arguments.getFirst(), !outcome);
            case "_&&_" -> outcome ? either(arguments, true) : Set.of();
            case "_||_" -> outcome ? Set.of() : either(arguments, false);
            default -> Set.of();
        };
    }

    private static Set<List<String>> either(List<CelExpr> arguments, boolean outcome) {
        var all = new HashSet<List<String>>();
        arguments.forEach(each -> all.addAll(proved(each, outcome)));
        return all;
    }

    private void read(CelExpr expression, Set<List<String>> known) {
        switch (expression.exprKind().getKind()) {
            case SELECT -> {
                var select = expression.select();
                if (!select.testOnly()) {
                    path(expression)
                            .filter(path -> optional.test(path) && !known.contains(path))
                            .ifPresent(path -> unproved.add(new Read(path, expression.id())));
                }
                read(select.operand(), known);
            }
            case CALL -> call(expression.call(), known);
            case LIST -> expression.list().elements().forEach(each -> read(each, known));
            case COMPREHENSION -> {
                var loop = expression.comprehension();
                List.of(loop.iterRange(), loop.loopCondition(), loop.loopStep(), loop.result())
                        .forEach(each -> read(each, known));
            }
            default -> {}
        }
    }

    private void call(CelExpr.CelCall call, Set<List<String>> known) {
        call.target().ifPresent(target -> read(target, known));
        var arguments = call.args();
        switch (call.function()) {
            case "_&&_" -> {
                read(arguments.getFirst(), known);
                read(arguments.get(1), with(known, arguments.getFirst(), true));
            }
            case "_||_" -> {
                read(arguments.getFirst(), known);
                read(arguments.get(1), with(known, arguments.getFirst(), false));
            }
            case "_?_:_" -> {
                read(arguments.getFirst(), known);
                read(arguments.get(1), with(known, arguments.getFirst(), true));
                read(arguments.get(2), with(known, arguments.getFirst(), false));
            }
            default -> arguments.forEach(each -> read(each, known));
        }
    }

    private static Set<List<String>> with(
            Set<List<String>> known, CelExpr condition, boolean outcome) {
        var all = new HashSet<>(known);
        all.addAll(proved(condition, outcome));
        return all;
    }

    /// `result.next.time` as a list; empty when it is no plain path.
    static Optional<List<String>> path(CelExpr expression) {
        return switch (expression.exprKind().getKind()) {
            case IDENT -> Optional.of(List.of(expression.ident().name()));
            case SELECT ->
                    path(expression.select().operand())
                            .map(before -> {
                                var path = new ArrayList<>(before);
                                path.add(expression.select().field());
                                return List.copyOf(path);
                            });
            default -> Optional.empty();
        };
    }
}
