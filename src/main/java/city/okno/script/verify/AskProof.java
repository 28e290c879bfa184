package city.okno.script.verify;

import city.okno.script.action.PlainType;
import city.okno.script.action.PlainType.Component;
import city.okno.script.fault.Faults;
import city.okno.script.fault.Kind;
import city.okno.script.flow.AnswerType;
import city.okno.script.flow.Options;
import city.okno.script.flow.Slot;
import city.okno.script.flow.Step;
import city.okno.script.read.Draft;
import java.util.List;
import java.util.Map;

/// Proves questions: their options, retries, checks and branches.
final class AskProof {

    private final World world;
    private final Draft draft;
    private final Faults faults;
    private final ConditionProof conditions;
    private final SaidProof said;
    private final Ways ways;

    AskProof(World world, Draft draft, ConditionProof conditions, SaidProof said, Ways ways) {
        this.world = world;
        this.draft = draft;
        this.faults = world.faults();
        this.conditions = conditions;
        this.said = said;
        this.ways = ways;
    }

    void prove(Step.Ask ask, State state) {
        var slot = draft.flow().slots().get(ask.slot());
        if (slot == null) {
            faults.unknown(
                    Kind.UNKNOWN_SLOT,
                    draft.places().key(ask.id(), "ask", ask.place()),
                    "slot",
                    ask.slot(),
                    draft.flow().slots().keySet());
            return;
        }
        branches(ask, slot);
        options(ask, slot, state);
        retries(ask, slot, state);
        checks(slot, state);
        buttons(ask, slot, state);
        ask.hears().forEach(early -> early(ask, slot, early));
        if (ask.written() != null) {
            written(ask, slot, ask.written());
        }
        if (ask.done() != null) {
            said.label(ask.done(), state, null);
        }
    }

    private void buttons(Step.Ask ask, Slot slot, State state) {
        labels(ask.buttons(), state);
        if (!ask.buttons().isEmpty() && !slot.type().hasButtons()) {
            faults.add(
                    Kind.VALUE,
                    ask.place(),
                    "buttons for a " + slot.type().code(),
                    "type: date, time or when");
        }
        if (ask.skip() != null) {
            said.label(ask.skip(), state, null);
        }
        if (ask.skip() != null && !slot.optional()) {
            faults.add(
                    Kind.VALUE,
                    ask.place(),
                    "“" + slot.name() + "” cannot be skipped",
                    "optional: true");
        }
    }

    /// Only what tells by its form what it is can be said before it is asked for.
    private void early(Step.Ask ask, Slot slot, String early) {
        var place = draft.places().key(ask.id(), early, ask.place());
        var meant = draft.flow().slots().get(early);
        if (meant == null) {
            var all = draft.flow().slots().keySet();
            faults.unknown(Kind.UNKNOWN_SLOT, place, "slot", early, all);
        } else if (!meant.type().hasButtons() || early.equals(ask.slot())) {
            faults.add(
                    Kind.VALUE,
                    place,
                    "“" + early + "” cannot be heard early",
                    "another slot of the type date, time or when");
        } else if (slot.type() == AnswerType.TEXT) {
            faults.add(Kind.VALUE, place, "a text is an answer itself", "no hears:");
        } else if (draft.flow().steps().values().stream()
                .noneMatch(it -> it instanceof Step.Ask later && later.slot().equals(early))) {
            faults.add(Kind.VALUE, place, "nothing asks for “" + early + "”", "a later question");
        }
    }

    private void written(Step.Ask ask, Slot slot, String written) {
        var words = draft.flow().slots().get(written);
        if (words == null) {
            var all = draft.flow().slots().keySet();
            faults.unknown(Kind.UNKNOWN_SLOT, ask.place(), "slot", written, all);
        } else if (words.type() != AnswerType.TEXT || slot.type() != AnswerType.CHOICE) {
            faults.add(
                    Kind.VALUE,
                    ask.place(),
                    "“" + written + "” cannot keep what is written here",
                    "a slot of the type text, under a choice");
        } else if (!ask.on().names(Step.Ask.WRITTEN)) {
            faults.add(
                    Kind.MISSING_KEY,
                    ask.place(),
                    "nothing says what follows words of one's own",
                    "written: under on:");
        }
    }

    private void branches(Step.Ask ask, Slot slot) {
        var known = ways.branches(ask, slot);
        for (var branch : ask.on().on().keySet()) {
            if (!known.contains(branch)) {
                faults.unknown(
                        Kind.UNKNOWN_OUTCOME,
                        draft.places().key(ask.id(), "on " + branch, ask.place()),
                        "answer {} of " + ask.slot(),
                        branch,
                        known);
            }
        }
    }

    private void options(Step.Ask ask, Slot slot, State state) {
        switch (ask.options()) {
            case null -> {
                if (slot.type().hasOptions()) {
                    faults.add(
                            Kind.MISSING_KEY,
                            ask.place(),
                            "the choice “" + slot.name() + "” has no options",
                            "from: or options:");
                }
            }
            case Options.Always(var all) -> labels(all, state);
            case Options.Listed(var action, var also) -> {
                labels(also, state);
                listed(action, ask, state);
            }
            case Options.Each each -> {
                labels(each.also(), state);
                each(each, state);
            }
        }
    }

    private void labels(List<Options.Fixed> options, State state) {
        options.forEach(option -> said.label(option.label(), state, null));
    }

    private void listed(String name, Step.Ask ask, State state) {
        var action = world.actions().find(name);
        if (action.isEmpty() || !action.get().listsChoices()) {
            var place =
                    draft.places()
                            .key(
                                    ask.id(),
                                    "from",
                                    draft.places().key(ask.slot(), "slot from", ask.place()));
            var lists =
                    world.actions().names().stream()
                            .filter(it -> world.actions().find(it).orElseThrow().listsChoices())
                            .toList();
            faults.unknown(Kind.UNKNOWN_ACTION, place, "action that lists choices", name, lists);
            return;
        }
        var slots = state.slots(draft.flow());
        action.get()
                .with()
                .forEach((parameter, wanted) -> fromSlot(name, parameter, wanted, slots, ask));
    }

    /// The parameters of a list are the slots of the same names.
    private void fromSlot(
            String action,
            String parameter,
            Component wanted,
            Map<String, Component> slots,
            Step.Ask ask) {
        var slot = draft.flow().slots().get(parameter);
        var found = slots.get(parameter);
        if (slot == null || found == null) {
            if (!wanted.optional()) {
                faults.add(
                        Kind.MISSING_PARAMETER,
                        ask.place(),
                        action + " needs a slot “" + parameter + "”",
                        "a slot of this name, answered before");
            }
            return;
        }
        if (found.optional() && !wanted.optional()) {
            faults.add(
                    Kind.NOT_SET,
                    ask.place(),
                    "slot “" + parameter + "”, which " + action + " reads, is not set on every way",
                    "its question before this one");
        }
        var id = slot.type() == AnswerType.CHOICE || slot.type() == AnswerType.MANY;
        if (!new Given(found.type(), false, id, null).fits(wanted.type())) {
            faults.add(
                    Kind.WRONG_TYPE,
                    ask.place(),
                    "slot “"
                            + parameter
                            + "” is a "
                            + found.type().shown()
                            + ", which does not go with "
                            + action,
                    wanted.type().shown());
        }
    }

    private void each(Options.Each each, State state) {
        var item = said.items(each.list(), state);
        if (item == null) {
            return;
        }
        var place = draft.places().of(each.list());
        if (!(item instanceof PlainType.Structure(var components))) {
            if (!each.value().isEmpty() || !each.label().isEmpty()) {
                faults.add(
                        Kind.UNKNOWN_COMPONENT,
                        place,
                        "value and label of a plain " + item.shown(),
                        "neither");
            }
            return;
        }
        for (var name : List.of(each.value(), each.label())) {
            if (name.isEmpty()) {
                faults.add(Kind.MISSING_KEY, place, "options without value and label", "both");
            } else if (!components.containsKey(name)) {
                faults.unknown(
                        Kind.UNKNOWN_COMPONENT, place, "item component", name, components.keySet());
            }
        }
    }

    private void retries(Step.Ask ask, Slot slot, State state) {
        for (var word : ask.retry()) {
            var variables = Variables.of(draft.flow(), state, null);
            if (slot.min() != null) {
                variables.and("min", new PlainType.Whole());
            }
            if (slot.max() != null) {
                variables.and("max", new PlainType.Whole());
            }
            said.text(word, variables, state);
        }
    }

    private void checks(Slot slot, State state) {
        for (var check : slot.checks()) {
            conditions.prove(check.condition(), state, SlotTypes.of(slot.type()));
            said.text(check.otherwise(), state, null);
        }
    }
}
