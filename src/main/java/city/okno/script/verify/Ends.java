package city.okno.script.verify;

import city.okno.script.action.PlainType.Component;
import city.okno.script.flow.Flow;
import city.okno.script.flow.Options;
import city.okno.script.flow.Step;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How flows end, and what they carry to who called them.
final class Ends {

    private static final String REFUSED = "refused";

    private final World world;
    private final Map<String, Map<String, Map<String, Component>>> known = new HashMap<>();

    Ends(World world) {
        this.world = world;
    }

    /// Components by end; those of flows that it hands over to are its own. A flow that calls
    /// itself is not asked again on the way.
    Map<String, Map<String, Component>> of(String name) {
        var ends = known.get(name);
        if (ends == null) {
            known.put(name, Map.of());
            ends = world.flow(name).map(draft -> find(draft.flow())).orElse(Map.of());
            known.put(name, ends);
        }
        return ends;
    }

    private Map<String, Map<String, Component>> find(Flow flow) {
        var ends = new LinkedHashMap<String, Map<String, Component>>();
        var analysis = Analysis.of(flow, new Ways(flow, world, this));
        for (var step : flow.steps().values()) {
            analysis.at(step.id())
                    .ifPresent(state -> {
                        switch (step) {
                            case Step.End end ->
                                    ends.merge(
                                            end.result(), carried(end, flow, state), Ends::either);
                            case Step.HandOver to ->
                                    of(to.flow())
                                            .forEach((end, c) -> ends.merge(end, c, Ends::either));
                            case Step.Ask ask when mayRefuse(ask, flow) ->
                                    ends.merge(REFUSED, Map.of(), Ends::either);
                            case Step.Ask _,
                                    Step.Do _,
                                    Step.Call _,
                                    Step.Go _,
                                    Step.Correct _,
                                    Step.If _ -> {}
                        }
                    });
        }
        return ends;
    }

    /// A choice that may have nothing to offer ends the flow, unless it says what then.
    private static boolean mayRefuse(Step.Ask ask, Flow flow) {
        var slot = flow.slots().get(ask.slot());
        if (slot == null || slot.optional() || ask.on().names(Step.Ask.EMPTY)) {
            return false;
        }
        return switch (ask.options()) {
            case Options.Listed listed -> listed.also().isEmpty();
            case Options.Each each -> each.also().isEmpty();
            case Options.Always _ -> false;
            case null -> false;
        };
    }

    private static Map<String, Component> carried(Step.End end, Flow flow, State state) {
        var carried = new LinkedHashMap<String, Component>();
        end.with()
                .forEach((name, argument) ->
                        Optional.ofNullable(Given.find(argument, flow, state))
                                .ifPresent(given ->
                                        carried.put(
                                                name,
                                                new Component(given.type(), given.optional()))));
        return carried;
    }

    /// What only one of two ends of a name carries may be missing.
    private static Map<String, Component> either(
            Map<String, Component> one, Map<String, Component> other) {
        var all = new LinkedHashMap<String, Component>();
        one.forEach((name, c) -> all.put(name, optionalUnless(other.containsKey(name), c)));
        other.forEach((name, c) ->
                all.merge(
                        name,
                        optionalUnless(one.containsKey(name), c),
                        (a, b) -> new Component(a.type(), a.optional() || b.optional())));
        return all;
    }

    private static Component optionalUnless(boolean there, Component component) {
        return there ? component : new Component(component.type(), true);
    }
}
