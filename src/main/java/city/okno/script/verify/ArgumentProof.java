package city.okno.script.verify;

import city.okno.script.action.PlainType;
import city.okno.script.action.PlainType.Component;
import city.okno.script.expression.Vocabulary;
import city.okno.script.fault.Faults;
import city.okno.script.fault.Kind;
import city.okno.script.flow.Argument;
import city.okno.script.flow.Flow;
import city.okno.script.flow.Place;
import city.okno.script.read.Draft;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Proves that arguments are there and fit where they go.
final class ArgumentProof {

    private final Draft draft;
    private final Flow flow;
    private final Faults faults;
    private final Consumer<Read> reads;

    /// A component of the result that is read at a state.
    record Read(State state, String component) {}

    ArgumentProof(Draft draft, Faults faults, Consumer<Read> reads) {
        this.draft = draft;
        this.flow = draft.flow();
        this.faults = faults;
        this.reads = reads;
    }

    /// All values of a step.
    ///
    /// @param step id, under which the places of the names are kept
    /// @param place of the step
    /// @param what whose parameters they are, for people
    void prove(
            Map<String, Argument> with,
            Map<String, Component> wanted,
            State state,
            @Nullable PlainType item,
            String step,
            Place place,
            String what) {
        with.forEach((name, argument) -> {
            var parameter = wanted.get(name);
            if (parameter == null) {
                faults.unknown(
                        Kind.UNKNOWN_PARAMETER,
                        draft.places().key(step, name, place),
                        "parameter {} of " + what,
                        name,
                        wanted.keySet());
            } else {
                prove(argument, parameter, state, item, name);
            }
        });
        wanted.forEach((name, parameter) -> {
            if (!parameter.optional()
                    && !with.containsKey(name)
                    && !draft.places().has(step, name)) {
                faults.add(
                        Kind.MISSING_PARAMETER,
                        place,
                        what + " without “" + name + "”",
                        "with: { " + name + ": … }");
            }
        });
    }

    private void prove(
            Argument argument,
            Component parameter,
            State state,
            @Nullable PlainType item,
            String name) {
        var given = given(argument, state, item, parameter.optional());
        if (given != null && !given.fits(parameter.type())) {
            faults.add(
                    Kind.WRONG_TYPE,
                    draft.places().of(argument),
                    given.literal() == null
                            ? "a " + given.type().shown() + " for “" + name + "”"
                            : "“" + given.literal() + "” for “" + name + "”",
                    parameter.type().shown());
        }
    }

    /// What an argument gives, or null after telling that there is nothing.
    ///
    /// @param mayMiss whether nothing may stand there
    @Nullable Given given(
            Argument argument, State state, @Nullable PlainType item, boolean mayMiss) {
        var given = Given.find(argument, flow, state, item);
        if (given == null) {
            unknown(argument, state, item);
            return null;
        }
        if (argument instanceof Argument.Result(var path)) {
            reads.accept(new Read(state, path.getFirst()));
        }
        if (argument instanceof Argument.Slot(var path)
                && !state.maybe().contains(path.getFirst())) {
            faults.add(
                    Kind.NOT_SET,
                    draft.places().of(argument),
                    "slot “" + path.getFirst() + "” is not set on any way to here",
                    "its question before this step");
        } else if (given.optional() && !mayMiss) {
            missing(argument);
        }
        return given;
    }

    private void missing(Argument argument) {
        var place = draft.places().of(argument);
        switch (argument) {
            case Argument.Slot(var path) ->
                    faults.add(
                            Kind.NOT_SET,
                            place,
                            "slot “" + path.getFirst() + "” is not set on every way to here",
                            "its question on every way, or an if with has(slots."
                                    + path.getFirst()
                                    + ")");
            case Argument.Result(var path) ->
                    faults.add(
                            Kind.MAY_BE_MISSING,
                            place,
                            "result." + String.join(".", path) + " may be missing here",
                            "an if with has(result." + String.join(".", path) + ") before it");
            case Argument.Item(var path) ->
                    faults.add(
                            Kind.MAY_BE_MISSING,
                            place,
                            "item." + String.join(".", path) + " may be missing");
            case Argument.Event _, Argument.Literal _ -> {}
        }
    }

    private void unknown(Argument argument, State state, @Nullable PlainType item) {
        var place = draft.places().of(argument);
        switch (argument) {
            case Argument.Slot(var path) ->
                    faults.unknown(
                            flow.slots().containsKey(path.getFirst())
                                    ? Kind.UNKNOWN_COMPONENT
                                    : Kind.UNKNOWN_SLOT,
                            place,
                            "slot",
                            String.join(".", path),
                            flow.slots().keySet());
            case Argument.Result(var path) ->
                    component(place, "result component", path, state.result().keySet());
            case Argument.Event(var name) ->
                    component(place, "event component", List.of(name), Vocabulary.EVENT.keySet());
            case Argument.Item(var path) -> {
                if (item == null) {
                    faults.add(
                            Kind.UNKNOWN_COMPONENT,
                            place,
                            "item outside of a list",
                            "slots.… or result.…");
                } else {
                    component(place, "item component", path, components(item));
                }
            }
            case Argument.Literal _ -> {}
        }
    }

    static Set<String> components(PlainType item) {
        return item instanceof PlainType.Structure(var components) ? components.keySet() : Set.of();
    }

    private void component(Place place, String what, List<String> path, Collection<String> names) {
        faults.unknown(Kind.UNKNOWN_COMPONENT, place, what, String.join(".", path), names);
    }
}
