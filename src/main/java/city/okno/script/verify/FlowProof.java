package city.okno.script.verify;

import city.okno.script.fault.Faults;
import city.okno.script.fault.Kind;
import city.okno.script.flow.AnswerType;
import city.okno.script.flow.Flow;
import city.okno.script.flow.Slot;
import city.okno.script.flow.Step;
import city.okno.script.read.Draft;
import city.okno.script.yaml.Names;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Set;

/// Proves one flow.
final class FlowProof {

    private static final int MANY_STEPS = 40;
    private static final int DEEP_BRANCHES = 3;

    private final World world;
    private final Draft draft;
    private final Flow flow;
    private final Faults faults;
    private final Ends ends;
    private final Ways ways;

    FlowProof(World world, Draft draft, Ends ends) {
        this.world = world;
        this.draft = draft;
        this.flow = draft.flow();
        this.faults = world.faults();
        this.ends = ends;
        this.ways = new Ways(flow, world, ends);
    }

    /// The flow, with what its later steps read of outcomes.
    Draft prove() {
        var analysis = Analysis.of(flow, ways);
        var steps = new StepProof(world, draft, ends, ways);
        for (var step : flow.steps().values()) {
            analysis.at(step.id()).ifPresent(state -> steps.prove(step, state));
        }
        new LengthProof(world.book(), faults).label(flow.title());
        unreachable(analysis);
        deadEnds(analysis);
        slots();
        takes();
        migrations();
        size();
        return new Draft(keeping(steps), draft.places());
    }

    private void unreachable(Analysis analysis) {
        var told = new HashSet<String>();
        for (var step : flow.steps().values()) {
            if (analysis.at(step.id()).isEmpty() && told.add(step.id())) {
                faults.add(
                        Kind.UNREACHABLE,
                        step.place(),
                        "no way leads to " + shown(step),
                        "a branch to it, or nothing here");
                follow(step, told);
            }
        }
    }

    private static String shown(Step step) {
        return Names.ID.fits(step.id()) ? "step “" + step.id() + "”" : "this step";
    }

    private void follow(Step step, Set<String> told) {
        for (var way : ways.of(step)) {
            var target = flow.steps().get(way.target());
            if (target != null && told.add(target.id())) {
                follow(target, told);
            }
        }
    }

    private void deadEnds(Analysis analysis) {
        for (var step : flow.steps().values()) {
            if (analysis.at(step.id()).isPresent()
                    && ways.of(step).stream().anyMatch(it -> it.target().equals(Draft.NOWHERE))) {
                faults.add(
                        Kind.DEAD_END,
                        step.place(),
                        "nothing follows " + shown(step),
                        "a step after it, or end:");
            }
        }
    }

    private void slots() {
        for (var slot : flow.slots().values()) {
            if (slot.min() != null && slot.max() != null && slot.min() > slot.max()) {
                faults.add(
                        Kind.VALUE,
                        slot.place(),
                        "at least " + slot.min() + " and at most " + slot.max(),
                        "min not greater than max");
            }
            if (!isUsed(slot)) {
                faults.add(
                        Kind.UNUSED_SLOT,
                        slot.place(),
                        "slot “" + slot.name() + "” is neither asked for nor taken");
            }
        }
    }

    private boolean isUsed(Slot slot) {
        return flow.takes().contains(slot.name()) || isAsked(slot.name());
    }

    private boolean isAsked(String slot) {
        return flow.steps().values().stream()
                .anyMatch(step -> step instanceof Step.Ask ask && ask.slot().equals(slot));
    }

    private void takes() {
        for (var name : flow.takes()) {
            var place = draft.places().key("takes", name, flow.place());
            var slot = flow.slots().get(name);
            if (slot == null) {
                faults.unknown(Kind.UNKNOWN_SLOT, place, "slot", name, flow.slots().keySet());
            } else if (slot.type() == AnswerType.CHOICE && !isAsked(name)) {
                faults.add(
                        Kind.VALUE,
                        place,
                        "“" + name + "” is taken, never asked for, and a choice",
                        "type: number or text, for an id");
            }
        }
        if (flow.menu() != null && !flow.needs().isEmpty()) {
            faults.add(
                    Kind.MISSING_PARAMETER,
                    flow.place(),
                    "the menu cannot give " + String.join(", ", flow.needs()),
                    "no menu:");
        }
    }

    private void migrations() {
        for (var migration : flow.migrations()) {
            if (!flow.steps().containsKey(migration.to())) {
                faults.unknown(
                        Kind.UNKNOWN_STEP,
                        migration.place(),
                        "step",
                        migration.to(),
                        flow.steps().keySet());
            }
            for (var slot : migration.slots().values()) {
                if (!flow.slots().containsKey(slot)) {
                    faults.unknown(
                            Kind.UNKNOWN_SLOT,
                            migration.place(),
                            "slot",
                            slot,
                            flow.slots().keySet());
                }
            }
        }
    }

    private void size() {
        if (flow.steps().size() > MANY_STEPS) {
            faults.add(
                    Kind.MANY_STEPS,
                    flow.place(),
                    flow.steps().size() + " steps are hard to follow",
                    "at most " + MANY_STEPS + ", or a flow to call");
        }
        for (var step : flow.steps().values()) {
            if (draft.places().depth(step.id()) == DEEP_BRANCHES + 1) {
                faults.add(
                        Kind.DEEP_BRANCHES,
                        step.place(),
                        "more than " + DEEP_BRANCHES + " branches inside one another",
                        "a step of the list");
            }
        }
    }

    private Flow keeping(StepProof proof) {
        var steps = new LinkedHashMap<String, Step>();
        flow.steps()
                .forEach((id, step) ->
                        steps.put(
                                id,
                                step instanceof Step.Do doing
                                        ? doing.keeping(proof.keeps(id))
                                        : step));
        return flow.with(steps);
    }
}
