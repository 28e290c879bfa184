package city.okno.script.verify;

import city.okno.script.action.PlainType.Component;
import city.okno.script.flow.Flow;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// What is known when a step begins, whichever way led to it.
///
/// @param set slots that every way has set
/// @param maybe slots that some way has set
/// @param origins all possible sources of the present result
/// @param proved paths that a condition on every way has proved to be there
record State(Set<String> set, Set<String> maybe, Set<Origin> origins, Set<List<String>> proved) {

    private static final String SLOTS = "slots";
    private static final String RESULT = "result";

    static State start(Flow flow) {
        return new State(flow.needs(), flow.takes(), Set.of(Origin.NOTHING), Set.of());
    }

    State merge(State other) {
        var both = new HashSet<>(set);
        both.retainAll(other.set);
        var bothProved = new HashSet<>(proved);
        bothProved.retainAll(other.proved);
        return new State(both, plus(maybe, other.maybe), plus(origins, other.origins), bothProved);
    }

    State answered(String slot) {
        return new State(plus(set, Set.of(slot)), plus(maybe, Set.of(slot)), origins, proved);
    }

    State skipped(String slot) {
        var rest = new HashSet<>(set);
        rest.remove(slot);
        return new State(rest, maybe, origins, proved);
    }

    State result(Origin origin) {
        var rest = new HashSet<>(proved);
        rest.removeIf(path -> path.getFirst().equals(RESULT));
        return new State(set, maybe, Set.of(origin), rest);
    }

    /// What is stored of it when a conversation waits, under the names of another flow.
    ///
    /// @param renamed slots here to names there
    /// @param kept what is stored of an origin
    State stored(Map<String, String> renamed, UnaryOperator<Origin> kept) {
        var sources = new HashSet<Origin>();
        origins.forEach(origin -> sources.add(kept.apply(origin)));
        return new State(renamed(set, renamed), renamed(maybe, renamed), sources, Set.of());
    }

    private static Set<String> renamed(Set<String> names, Map<String, String> renamed) {
        var all = new HashSet<String>();
        names.forEach(name -> all.add(renamed.getOrDefault(name, name)));
        return all;
    }

    State proving(Set<List<String>> paths) {
        var state = new State(set, maybe, origins, plus(proved, paths));
        for (var path : paths) {
            if (path.getFirst().equals(SLOTS) && path.size() == 2) {
                state = state.answered(path.get(1));
            }
        }
        return state;
    }

    /// The slots of a flow as a condition meets them.
    Map<String, Component> slots(Flow flow) {
        var slots = new LinkedHashMap<String, Component>();
        flow.slots()
                .forEach((name, slot) ->
                        slots.put(
                                name,
                                new Component(SlotTypes.of(slot.type()), !set.contains(name))));
        return slots;
    }

    /// The components of the result, of whichever origin; optional unless every origin has them and
    /// they are never missing.
    Map<String, Component> result() {
        var result = new LinkedHashMap<String, Component>();
        for (var origin : origins) {
            origin.components()
                    .forEach((name, component) -> result.merge(name, component, State::either));
        }
        result.replaceAll((name, component) ->
                isProved(name)
                        ? new Component(component.type(), false)
                        : everywhere(name) ? component : new Component(component.type(), true));
        return result;
    }

    private static Component either(Component one, Component other) {
        return one.optional() ? one : new Component(one.type(), other.optional());
    }

    private boolean isProved(String component) {
        return proved.contains(List.of(RESULT, component));
    }

    private boolean everywhere(String component) {
        return origins.stream().allMatch(origin -> origin.components().containsKey(component));
    }

    private static <T> Set<T> plus(Set<T> some, Set<T> more) {
        var all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }
}
