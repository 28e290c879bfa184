package city.okno.script.verify;

import city.okno.script.action.PlainType;
import city.okno.script.action.PlainType.Component;
import city.okno.script.expression.Expressions;
import city.okno.script.fault.Faults;
import city.okno.script.fault.Kind;
import city.okno.script.flow.Argument;
import city.okno.script.flow.Flow;
import city.okno.script.flow.Said;
import city.okno.script.flow.Step;
import city.okno.script.flow.Word;
import city.okno.script.read.Draft;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Proves what a step says.
final class SaidProof {

    private static final Component TEXT = new Component(new PlainType.Text(), false);

    /// Message.File of `delivery`.
    private static final PlainType FILE = file();

    private final World world;
    private final Draft draft;
    private final Faults faults;
    private final ArgumentProof arguments;
    private final ConditionProof conditions;
    private final WordUse words;
    private final LengthProof lengths;
    private final Consumer<ArgumentProof.Read> reads;

    SaidProof(
            World world,
            Draft draft,
            ArgumentProof arguments,
            ConditionProof conditions,
            Consumer<ArgumentProof.Read> reads) {
        this.world = world;
        this.draft = draft;
        this.faults = world.faults();
        this.arguments = arguments;
        this.conditions = conditions;
        this.words = new WordUse(world.book(), faults);
        this.lengths = new LengthProof(world.book(), faults);
        this.reads = reads;
    }

    void prove(Step step, State state) {
        var said = step.said();
        if (said.text() != null) {
            text(said.text(), state, null);
        }
        if (said.lines() != null) {
            var item = items(said.lines().each(), state);
            if (item != null) {
                text(said.lines().line(), state, item);
            }
        }
        if (said.pictures() != null) {
            attached(said.pictures(), state, new PlainType.Text(), "pictures");
        }
        if (said.files() != null) {
            attached(said.files(), state, FILE, "files");
        }
        for (int i = 0; i < said.offers().size(); i++) {
            offer(said.offers().get(i), step, state, step.id() + "/offer" + i);
        }
        lengths.buttons(step);
    }

    void text(Word word, State state, @Nullable PlainType item) {
        text(word, Variables.of(draft.flow(), state, item), state);
    }

    void text(Word word, Variables variables, State state) {
        words.prove(word, variables)
                .forEach(component -> reads.accept(new ArgumentProof.Read(state, component)));
        lengths.text(word, variables);
    }

    void label(Word word, State state, @Nullable PlainType item) {
        words.prove(word, Variables.of(draft.flow(), state, item))
                .forEach(component -> reads.accept(new ArgumentProof.Read(state, component)));
        lengths.label(word);
    }

    /// The type of a list's items, or null after telling that it is none.
    @Nullable PlainType items(Argument list, State state) {
        var given = arguments.given(list, state, null, true);
        if (given == null) {
            return null;
        }
        if (given.type() instanceof PlainType.Many(var item)) {
            return item;
        }
        faults.add(
                Kind.WRONG_TYPE,
                draft.places().of(list),
                "a " + given.type().shown() + " stands where a list is meant",
                "a list");
        return null;
    }

    private void attached(Argument argument, State state, PlainType type, String what) {
        var given = arguments.given(argument, state, null, true);
        if (given != null && !given.fits(type) && !given.fits(new PlainType.Many(type))) {
            faults.add(
                    Kind.WRONG_TYPE,
                    draft.places().of(argument),
                    "a " + given.type().shown() + " for " + what,
                    "list of " + type.shown());
        }
    }

    private void offer(Said.Offer offer, Step step, State before, String id) {
        var state = before;
        if (offer.condition() != null) {
            conditions.prove(offer.condition(), before, null);
            state = before.proving(Expressions.proved(offer.condition(), true));
        }
        var item = offer.each() == null ? null : items(offer.each(), state);
        if (offer.each() != null && item == null) {
            return;
        }
        label(offer.label(), state, item);
        var flow = world.flow(offer.flow()).map(Draft::flow);
        if (flow.isEmpty()) {
            faults.unknown(
                    Kind.UNKNOWN_FLOW,
                    draft.places().key(id, "start", step.place()),
                    "flow",
                    offer.flow(),
                    world.flows().keySet());
            return;
        }
        for (var name : offer.with().keySet()) {
            var slot = flow.get().slots().get(name);
            if (slot != null && !SlotTypes.isCarried(slot.type())) {
                faults.add(
                        Kind.WRONG_TYPE,
                        draft.places().key(id, name, step.place()),
                        "a button for a " + slot.type().code(),
                        SlotTypes.CARRIED);
            }
        }
        arguments.prove(
                offer.with(),
                taken(flow.get()),
                state,
                item,
                id,
                step.place(),
                "flow " + offer.flow());
    }

    /// What a flow takes, as parameters.
    static Map<String, Component> taken(Flow flow) {
        var taken = new LinkedHashMap<String, Component>();
        for (var name : flow.takes()) {
            var slot = flow.slots().get(name);
            if (slot != null) {
                taken.put(
                        name,
                        new Component(SlotTypes.of(slot.type()), !flow.needs().contains(name)));
            }
        }
        return taken;
    }

    private static PlainType file() {
        var components = new LinkedHashMap<String, Component>();
        components.put("name", TEXT);
        components.put("mediaType", TEXT);
        components.put("content", TEXT);
        return new PlainType.Structure(components);
    }
}
