package city.okno.script.verify;

import city.okno.script.action.PlainType;
import city.okno.script.action.PlainType.Component;
import city.okno.script.expression.Vocabulary;
import city.okno.script.flow.AnswerType;
import city.okno.script.flow.Argument;
import city.okno.script.flow.Flow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What an argument gives.
///
/// @param optional whether it may be missing
/// @param id whether it is the id of an option, which is a text whatever it was made from
/// @param literal the text itself, when it is written in the script
record Given(PlainType type, boolean optional, boolean id, @Nullable String literal) {

    /// Null when there is nothing of this name.
    static @Nullable Given find(Argument argument, Flow flow, State state) {
        return find(argument, flow, state, null);
    }

    /// @param item the type of the items around it; null outside of a list
    /// @return null when there is nothing of this name
    static @Nullable Given find(
            Argument argument, Flow flow, State state, @Nullable PlainType item) {
        return switch (argument) {
            case Argument.Slot(var path) -> {
                var slot = flow.slots().get(path.getFirst());
                var id =
                        slot != null
                                && path.size() == 1
                                && (slot.type() == AnswerType.CHOICE
                                        || slot.type() == AnswerType.MANY);
                yield of(component("slots", path, flow, state), id);
            }
            case Argument.Result(var path) -> of(component("result", path, flow, state), false);
            case Argument.Event(var name) -> of(Vocabulary.EVENT.get(name), false);
            case Argument.Item(var path) -> item == null ? null : inside(item, path);
            case Argument.Literal(var value) -> literal(value);
        };
    }

    private static @Nullable Component component(
            String root, List<String> path, Flow flow, State state) {
        var whole = new ArrayList<String>();
        whole.add(root);
        whole.addAll(path);
        var vocabulary = new Vocabulary(state.slots(flow), state.result(), null);
        var found = vocabulary.at(whole).orElse(null);
        if (found == null) {
            return null;
        }
        // what stands in a record that may be missing may be missing
        var optional =
                java.util.stream.IntStream.rangeClosed(2, whole.size())
                        .mapToObj(end -> whole.subList(0, end))
                        .anyMatch(part ->
                                !state.proved().contains(part)
                                        && vocabulary
                                                .at(part)
                                                .map(Component::optional)
                                                .orElse(false));
        return new Component(found.type(), optional);
    }

    private static @Nullable Given inside(PlainType item, List<String> path) {
        var type = item;
        var optional = false;
        for (var name : path) {
            var component =
                    type instanceof PlainType.Structure(var components)
                            ? components.get(name)
                            : null;
            if (component == null) {
                return null;
            }
            type = component.type();
            optional |= component.optional();
        }
        return new Given(type, optional, false, null);
    }

    private static @Nullable Given of(@Nullable Component component, boolean id) {
        return component == null
                ? null
                : new Given(component.type(), component.optional(), id, null);
    }

    private static Given literal(Object value) {
        return switch (value) {
            case Long _ -> new Given(new PlainType.Whole(), false, false, null);
            case BigDecimal _ -> new Given(new PlainType.Decimal(), false, false, null);
            case Boolean _ -> new Given(new PlainType.YesNo(), false, false, null);
            case String text -> new Given(new PlainType.Text(), false, false, text);
            default -> throw new IllegalArgumentException("no literal: " + value.getClass());
        };
    }

    /// Whether it can go where another type is wanted.
    boolean fits(PlainType wanted) {
        if (literal != null && wanted instanceof PlainType.OneOf(var names)) {
            return names.contains(literal);
        }
        return fits(wanted, type);
    }

    private boolean fits(PlainType wanted, PlainType given) {
        return switch (wanted) {
            case PlainType.Text() ->
                    given instanceof PlainType.Text
                            || given instanceof PlainType.OneOf
                            || given instanceof PlainType.Whole;
            case PlainType.Whole() ->
                    given instanceof PlainType.Whole || (id && given instanceof PlainType.Text);
            case PlainType.Decimal() ->
                    given instanceof PlainType.Decimal || given instanceof PlainType.Whole;
            case PlainType.OneOf(var names) ->
                    given instanceof PlainType.OneOf(var some)
                            ? names.containsAll(some)
                            : id && given instanceof PlainType.Text;
            case PlainType.Many(var of) ->
                    given instanceof PlainType.Many(var inner) && fits(of, inner);
            case PlainType.Structure(var components) ->
                    given instanceof PlainType.Structure(var inner) && fits(components, inner);
            case PlainType.YesNo(),
                    PlainType.Date(),
                    PlainType.Time(),
                    PlainType.Moment(),
                    PlainType.Span() ->
                    given.equals(wanted);
        };
    }

    private boolean fits(Map<String, Component> wanted, Map<String, Component> given) {
        return wanted.entrySet().stream()
                .allMatch(each -> {
                    var inner = given.get(each.getKey());
                    return inner == null
                            ? each.getValue().optional()
                            : fits(each.getValue().type(), inner.type())
                                    && (each.getValue().optional() || !inner.optional());
                });
    }
}
