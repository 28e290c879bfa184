package city.okno.script.expression;

import dev.cel.common.ast.CelExpr;
import java.util.function.Consumer;

/// Visits every part of an expression.
final class Walk {

    private Walk() {}

    static void each(CelExpr expression, Consumer<CelExpr> visit) {
        visit.accept(expression);
        switch (expression.exprKind().getKind()) {
            case SELECT -> each(expression.select().operand(), visit);
            case CALL -> {
                expression.call().target().ifPresent(target -> each(target, visit));
                expression.call().args().forEach(argument -> each(argument, visit));
            }
            case LIST -> expression.list().elements().forEach(element -> each(element, visit));
            case MAP ->
                    expression
                            .map()
                            .entries()
                            .forEach(entry -> {
                                each(entry.key(), visit);
                                each(entry.value(), visit);
                            });
            case COMPREHENSION -> {
                var loop = expression.comprehension();
                each(loop.iterRange(), visit);
                each(loop.accuInit(), visit);
                each(loop.loopCondition(), visit);
                each(loop.loopStep(), visit);
                each(loop.result(), visit);
            }
            default -> {}
        }
    }
}
