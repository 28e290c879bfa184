package city.okno.script.verify;

import city.okno.script.flow.Flow;
import city.okno.script.flow.Step;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Follows all ways through a flow until nothing new is learned.
final class Analysis {

    private final Map<String, State> states = new HashMap<>();

    private Analysis() {}

    static Analysis of(Flow flow, Ways ways) {
        return from(flow.first(), State.start(flow), flow, ways);
    }

    /// Begins at a step of the flow instead of the first.
    static Analysis from(String first, State state, Flow flow, Ways ways) {
        var analysis = new Analysis();
        var open = new ArrayDeque<Step>();
        analysis.states.put(first, state);
        open.add(flow.step(first));
        while (!open.isEmpty()) {
            var step = open.remove();
            var before = analysis.states.get(step.id());
            for (var way : ways.of(step)) {
                var target = flow.steps().get(way.target());
                if (target != null && before != null) {
                    analysis.reach(target, way.effect().apply(before), open);
                }
            }
        }
        return analysis;
    }

    private void reach(Step target, State state, ArrayDeque<Step> open) {
        var known = states.get(target.id());
        var merged = known == null ? state : known.merge(state);
        if (!merged.equals(known)) {
            states.put(target.id(), merged);
            open.add(target);
        }
    }

    /// Empty when no way leads to the step.
    Optional<State> at(String step) {
        return Optional.ofNullable(states.get(step));
    }
}
