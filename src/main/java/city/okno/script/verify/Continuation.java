package city.okno.script.verify;

import city.okno.script.action.ActionCatalogue;
import city.okno.script.fault.Fault;
import city.okno.script.fault.Faults;
import city.okno.script.fault.Kind;
import city.okno.script.flow.Flow;
import city.okno.script.flow.Step;
import city.okno.script.read.Draft;
import city.okno.script.words.TextBook;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Proves a newer flow from the point where somebody waits in the older one, with what is known
/// there. Both bundles are whole by themselves.
public final class Continuation {

    private final World older;
    private final Ends olderEnds;
    private final Map<String, Analysis> olderWays = new HashMap<>();
    private final World newer;

    public Continuation(
            List<Draft> older,
            TextBook olderBook,
            List<Draft> newer,
            TextBook newerBook,
            ActionCatalogue actions) {
        this.older = new World(byName(older), actions, olderBook, new Faults());
        this.olderEnds = new Ends(this.older);
        this.newer = new World(byName(newer), actions, newerBook, new Faults());
    }

    /// What the newer flow would miss.
    ///
    /// @param step of the older flow, at which somebody waits
    /// @param to step of the newer flow, at which they would go on
    /// @param renamed slots there to names here; others keep their names
    /// @return none when nobody can wait there
    public List<Fault> faults(
            Flow from, String step, Flow flow, String to, Map<String, String> renamed) {
        var waiting = ways(from).at(step);
        if (waiting.isEmpty()) {
            return List.of();
        }
        var faults = new Faults();
        var world = new World(newer.flows(), newer.actions(), newer.book(), faults);
        var ends = new Ends(world);
        var ways = new Ways(flow, world, ends);
        var state = waiting.get().stored(renamed, origin -> stored(from, origin));
        var analysis = Analysis.from(to, state, flow, ways);
        types(from, flow, renamed, waiting.get(), faults);
        var steps = new StepProof(world, world.flow(flow.name()).orElseThrow(), ends, ways);
        for (var each : flow.steps().values()) {
            analysis.at(each.id()).ifPresent(known -> steps.prove(each, known));
        }
        return faults.errors();
    }

    private static void types(
            Flow from, Flow to, Map<String, String> renamed, State waiting, Faults faults) {
        for (var name : waiting.maybe()) {
            var before = from.slots().get(name);
            var after = to.slots().get(renamed.getOrDefault(name, name));
            if (before != null && after != null && before.type() != after.type()) {
                faults.add(
                        Kind.WRONG_TYPE,
                        after.place(),
                        "“" + after.name() + "” was answered as a " + before.type().code(),
                        "no other type, or another name");
            }
        }
    }

    private Analysis ways(Flow flow) {
        return olderWays.computeIfAbsent(
                flow.name(), _ -> Analysis.of(flow, new Ways(flow, older, olderEnds)));
    }

    private static Origin stored(Flow flow, Origin origin) {
        if (!(flow.steps().get(origin.step()) instanceof Step.Do doing)) {
            return origin;
        }
        var kept = new LinkedHashMap<>(origin.components());
        kept.keySet().retainAll(doing.keeps());
        return new Origin(origin.step(), origin.outcome(), kept);
    }

    private static Map<String, Draft> byName(List<Draft> drafts) {
        var flows = new LinkedHashMap<String, Draft>();
        drafts.forEach(draft -> flows.put(draft.flow().name(), draft));
        return flows;
    }
}
