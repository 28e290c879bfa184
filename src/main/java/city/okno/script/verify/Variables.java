package city.okno.script.verify;

import city.okno.script.action.PlainType;
import city.okno.script.action.PlainType.Component;
import city.okno.script.flow.AnswerType;
import city.okno.script.flow.Flow;
import city.okno.script.flow.Slot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The variables that words can name at a place, with what the engine will show: `Scope.variables`
/// in types.
final class Variables {

    /// @param owner where it comes from, for people: `slot title`
    /// @param component of the result that it comes from; null when it comes from elsewhere
    /// @param longest characters that it can have, as far as they are known; else 0
    record Variable(
            PlainType type,
            boolean optional,
            String owner,
            @Nullable String component,
            int longest) {}

    private final Map<String, List<Variable>> all = new LinkedHashMap<>();

    private Variables() {}

    /// None yet, where nobody walks through a flow.
    static Variables none() {
        return new Variables();
    }

    /// With one more name, given from outside.
    ///
    /// @param longest characters; 0: not known
    void of(String name, PlainType type, String owner, int longest) {
        add(name, new Variable(type, false, owner, null, longest));
    }

    static Variables of(Flow flow, State state, @Nullable PlainType item) {
        var variables = new Variables();
        flow.slots().values().stream()
                .filter(slot -> state.maybe().contains(slot.name()))
                .forEach(slot -> variables.slot(slot, state));
        state.result()
                .forEach((name, component) -> variables.flatten(name, component, "outcome", name));
        switch (item) {
            case null -> {}
            case PlainType.Structure(var components) ->
                    components.forEach((name, c) -> variables.flatten(name, c, "item", null));
            default -> variables.flatten("item", new Component(item, false), "item", null);
        }
        return variables;
    }

    /// With further names, like `min` and `max` of a question.
    Variables and(String name, PlainType type) {
        add(name, new Variable(type, false, "question", null, 0));
        return this;
    }

    /// More than one when the name is ambiguous.
    List<Variable> find(String name) {
        return all.getOrDefault(name, List.of());
    }

    Set<String> names() {
        return all.keySet();
    }

    private void slot(Slot slot, State state) {
        var shown = new Component(SlotTypes.shown(slot.type()), !state.set().contains(slot.name()));
        if (shown.type() instanceof PlainType.Structure) {
            flatten(slot.name(), shown, "slot", null);
        } else {
            add(
                    slot.name(),
                    new Variable(shown.type(), shown.optional(), "slot", null, longest(slot)));
        }
    }

    private static int longest(Slot slot) {
        return slot.type() == AnswerType.TEXT && slot.max() != null ? slot.max().intValue() : 0;
    }

    private void flatten(String name, Component component, String owner, @Nullable String from) {
        switch (component.type()) {
            case PlainType.Structure(var inner) ->
                    inner.forEach((part, each) ->
                            flatten(
                                    name + "_" + part,
                                    new Component(
                                            each.type(), each.optional() || component.optional()),
                                    owner,
                                    from));
            case PlainType.YesNo() ->
                    put(name, new PlainType.OneOf(List.of("yes", "no")), component, owner, from);
            case PlainType.Many _ -> put(name, new PlainType.Whole(), component, owner, from);
            default -> put(name, component.type(), component, owner, from);
        }
    }

    private void put(
            String name, PlainType type, Component component, String owner, @Nullable String from) {
        add(name, new Variable(type, component.optional(), owner, from, 0));
    }

    private void add(String name, Variable variable) {
        all.computeIfAbsent(name, _ -> new ArrayList<>()).add(variable);
    }
}
