package city.okno.appointment.talk;

import city.okno.appointment.AppointmentId;
import city.okno.appointment.AppointmentState;
import city.okno.appointment.Calling;
import city.okno.appointment.Calls;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Choice;
import city.okno.script.Role;
import city.okno.script.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Calling who waits to a counter, for operators.
@Component
class CallActions implements Actions {

    private final Calls calls;
    private final Cards cards;
    private final Words words;

    CallActions(Calls calls, Cards cards, Words words) {
        this.calls = calls;
        this.cards = cards;
        this.words = words;
    }

    /// @param visitor null: whoever is next
    record At(String centre, @Nullable Long visitor) {}

    /// @param visitor null: whoever is next
    record Call(String centre, String counter, @Nullable Long visitor) {}

    /// [Calling], as scripts see it.
    sealed interface Called {
        /// @param at which counter the visitor is expected
        record Done(Card card, int at) implements Called {}

        /// By the same counter.
        record Again(Card card, int at) implements Called {}

        /// Another counter was quicker.
        record Elsewhere(Card card, int at) implements Called {}

        record NotWaiting(Card card, AppointmentState state) implements Called {}

        record Nobody() implements Called {}

        record WrongCounter() implements Called {}

        record Unknown() implements Called {}

        record NotAllowed() implements Called {}
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.choices("calls.counters", At.class, this::counters);
        registry.on("calls.call", Call.class, Called.class, this::call);
    }

    private List<Choice> counters(At with, Caller caller) {
        var visitor = Optional.ofNullable(with.visitor()).map(AppointmentId::new);
        return calls.counters(Long.parseLong(with.centre()), visitor).stream()
                .map(String::valueOf)
                .map(it -> new Choice(it, said(it, caller.language())))
                .toList();
    }

    private String said(String number, String language) {
        return words.text("reception.counter", language, Map.of("number", number)).text();
    }

    private Called call(Call with, Caller caller) {
        if (!caller.has(Role.OPERATOR)) {
            return new Called.NotAllowed();
        }
        int counter = Integer.parseInt(with.counter());
        var centre = Long.parseLong(with.centre());
        var calling =
                with.visitor() == null
                        ? calls.next(centre, counter, caller.party(), caller.now())
                        : calls.call(
                                new AppointmentId(with.visitor()),
                                counter,
                                caller.party(),
                                caller.now());
        return switch (calling) {
            case Calling.Called(var it, int at) ->
                    new Called.Done(cards.card(it, caller.language()), at);
            case Calling.CalledBefore(var it, int at) ->
                    at == counter
                            ? new Called.Again(cards.card(it, caller.language()), at)
                            : new Called.Elsewhere(cards.card(it, caller.language()), at);
            case Calling.NotWaiting(var it) ->
                    new Called.NotWaiting(cards.card(it, caller.language()), it.state());
            case Calling.NobodyWaits() -> new Called.Nobody();
            case Calling.WrongCounter() -> new Called.WrongCounter();
            case Calling.Unknown() -> new Called.Unknown();
        };
    }
}
