package city.okno.script.flow;

import city.okno.script.Choice;
import city.okno.script.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everything that a step can read.
///
/// @param slots what was answered, typed as [AnswerType] says; no entry for what was not
/// @param result the components of the last outcome, as plain values: records are maps; no entry
///   for null
/// @param item the present item inside `each:`; null outside
public record Scope(
        Map<String, Object> slots,
        Map<String, Object> result,
        Situation event,
        @Nullable Object item) {

    public Scope(Map<String, Object> slots, Map<String, Object> result, Situation event) {
        this(slots, result, event, null);
    }

    public Scope with(Object item) {
        return new Scope(slots, result, event, item);
    }

    /// The plain value of an argument; null when it is optional and not there. A choice gives its
    /// id.
    public @Nullable Object value(Argument argument) {
        return switch (argument) {
            case Argument.Slot(var path) -> ids(inner(slots, path));
            case Argument.Result(var path) -> inner(result, path);
            case Argument.Item(var path) -> inner(item, path);
            case Argument.Event(var name) -> event(name);
            case Argument.Literal(var value) -> value;
        };
    }

    /// The arguments of words: slots and result by name, components joined by `_`. A choice is its
    /// label, several are joined by commas; of other lists, for example pictures, only their number
    /// is shown; a boolean is `yes` or `no`.
    public Map<String, Object> variables() {
        var all = new LinkedHashMap<String, Object>();
        slots.forEach((name, value) -> flatten(name, value, all));
        result.forEach((name, value) -> flatten(name, value, all));
        if (item instanceof Map<?, ?> components) {
            components.forEach((name, value) -> flatten(String.valueOf(name), value, all));
        } else if (item != null) {
            flatten("item", item, all);
        }
        return all;
    }

    private static void flatten(String name, @Nullable Object value, Map<String, Object> into) {
        switch (value) {
            case null -> {}
            case Map<?, ?> components ->
                    components.forEach((inner, v) -> flatten(name + "_" + inner, v, into));
            case Choice choice -> into.put(name, choice.label());
            case Boolean yes -> into.put(name, yes ? "yes" : "no");
            case List<?> many -> into.put(name, shown(many));
            default -> into.put(name, value);
        }
    }

    private static Object shown(List<?> many) {
        return !many.isEmpty() && many.getFirst() instanceof Choice
                ? String.join(", ", many.stream().map(each -> ((Choice) each).label()).toList())
                : (long) many.size();
    }

    private static @Nullable Object inner(@Nullable Object from, List<String> path) {
        var value = from;
        for (var name : path) {
            value = value instanceof Map<?, ?> components ? components.get(name) : null;
        }
        return value;
    }

    private static @Nullable Object ids(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Choice choice -> choice.id();
            case List<?> many -> many.stream().map(Scope::ids).toList();
            default -> value;
        };
    }

    private Object event(String name) {
        return switch (name) {
            case "language" -> event.language();
            case "channel" -> event.channel().code();
            case "roles" -> event.roles().stream().map(Role::code).sorted().toList();
            case "now" -> event.now();
            case "today" -> event.today();
            default -> throw new IllegalArgumentException("no event." + name);
        };
    }
}
