package city.okno.script.verify;

import city.okno.script.action.ActionShape;
import city.okno.script.fault.Faults;
import city.okno.script.fault.Kind;
import city.okno.script.flow.Argument;
import city.okno.script.flow.Branches;
import city.okno.script.flow.Place;
import city.okno.script.flow.Step;
import city.okno.script.read.Draft;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Proves the steps of a flow, each at the state in which it begins.
final class StepProof {

    private final World world;
    private final Draft draft;
    private final Faults faults;
    private final Ends ends;
    private final ArgumentProof arguments;
    private final ConditionProof conditions;
    private final SaidProof said;
    private final AskProof asks;
    private final Map<String, Set<String>> keeps = new HashMap<>();

    StepProof(World world, Draft draft, Ends ends, Ways ways) {
        this.world = world;
        this.draft = draft;
        this.faults = world.faults();
        this.ends = ends;
        this.arguments = new ArgumentProof(draft, faults, this::keep);
        this.conditions = new ConditionProof(draft, faults, this::keep);
        this.said = new SaidProof(world, draft, arguments, conditions, this::keep);
        this.asks = new AskProof(world, draft, conditions, said, ways);
    }

    /// The components of the outcome of a step that later steps read.
    Set<String> keeps(String step) {
        return keeps.getOrDefault(step, Set.of());
    }

    private void keep(ArgumentProof.Read read) {
        for (var origin : read.state().origins()) {
            keeps.computeIfAbsent(origin.step(), _ -> new HashSet<>()).add(read.component());
        }
    }

    void prove(Step step, State state) {
        said.prove(step, state);
        switch (step) {
            case Step.Ask ask -> asks.prove(ask, state);
            case Step.Do doing -> action(doing, state);
            case Step.Call call -> call(call, state);
            case Step.HandOver to -> flow(to.flow(), to.with(), to, state);
            case Step.Correct correct -> correct(correct, state);
            case Step.If branch -> conditions.prove(branch.condition(), state, null);
            case Step.End end ->
                    end.with().values().forEach(it -> arguments.given(it, state, null, true));
            case Step.Go _ -> {}
        }
    }

    private void action(Step.Do step, State state) {
        var found = world.actions().find(step.action()).filter(it -> !it.listsChoices());
        if (found.isEmpty()) {
            var names =
                    world.actions().names().stream()
                            .filter(it -> !world.actions().find(it).orElseThrow().listsChoices())
                            .toList();
            faults.unknown(
                    Kind.UNKNOWN_ACTION,
                    draft.places().key(step.id(), "do", step.place()),
                    "action",
                    step.action(),
                    names);
            return;
        }
        arguments.prove(
                step.with(),
                found.get().with(),
                state,
                null,
                step.id(),
                step.place(),
                step.action());
        outcomes(step, found.get());
    }

    private void outcomes(Step.Do step, ActionShape action) {
        var all = action.outcomes().keySet();
        known(step.on(), all, step, "outcome {} of " + action.name());
        if (draft.places().has(step.id(), "on else")) {
            faults.add(
                    Kind.UNKNOWN_OUTCOME,
                    draft.places().key(step.id(), "on else", step.place()),
                    "else under an action",
                    "each of " + String.join(", ", all));
        }
        if (all.size() > 1 || !step.on().on().isEmpty()) {
            unhandled(step.on(), all, step, "outcome");
        }
    }

    private void call(Step.Call step, State state) {
        if (!flow(step.flow(), step.with(), step, state)) {
            return;
        }
        var all = ends.of(step.flow()).keySet();
        known(step.on(), all, step, "end {} of " + step.flow());
        // the branches of a guard are made, not written
        var written = draft.places().has(step.id(), "on");
        if (written && !draft.places().has(step.id(), "on else")) {
            unhandled(step.on(), all, step, "end");
        }
    }

    private void known(Branches on, Collection<String> names, Step step, String what) {
        for (var name : on.on().keySet()) {
            if (!names.contains(name) && draft.places().has(step.id(), "on " + name)) {
                faults.unknown(
                        Kind.UNKNOWN_OUTCOME,
                        draft.places().key(step.id(), "on " + name, step.place()),
                        what,
                        name,
                        names);
            }
        }
    }

    private void unhandled(Branches on, Collection<String> names, Step step, String what) {
        for (var name : names) {
            if (!on.names(name)) {
                faults.add(
                        Kind.UNHANDLED_OUTCOME,
                        draft.places().key(step.id(), "on", step.place()),
                        "nothing says what follows the " + what + " “" + name + "”",
                        name + ": under on:");
            }
        }
    }

    private boolean flow(String name, Map<String, Argument> with, Step step, State state) {
        var flow = world.flow(name);
        if (flow.isEmpty()) {
            faults.unknown(Kind.UNKNOWN_FLOW, named(step), "flow", name, world.flows().keySet());
            return false;
        }
        arguments.prove(
                with,
                SaidProof.taken(flow.get().flow()),
                state,
                null,
                step.id(),
                step.place(),
                "flow " + name);
        return true;
    }

    private Place named(Step step) {
        var call = draft.places().key(step.id(), "call", step.place());
        return draft.places().key(step.id(), "go", call);
    }

    private void correct(Step.Correct step, State state) {
        for (var name : step.slots()) {
            var place = draft.places().key(step.id(), name, step.place());
            var slot = draft.flow().slots().get(name);
            if (slot == null) {
                faults.unknown(
                        Kind.UNKNOWN_SLOT, place, "slot", name, draft.flow().slots().keySet());
            } else if (slot.label() == null) {
                faults.add(
                        Kind.UNKNOWN_WORD,
                        place,
                        "no word “label_" + name + "” to call the answer by",
                        "label_" + name + " in the words files");
            } else {
                said.label(slot.label(), state, null);
                if (!state.maybe().contains(name)) {
                    faults.add(
                            Kind.NOT_SET,
                            place,
                            "slot “" + name + "” is not asked before this step");
                }
            }
        }
    }
}
