package city.okno.appointment.talk;

import city.okno.appointment.Answering;
import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentId;
import city.okno.appointment.WaitingId;
import city.okno.appointment.WaitingList;
import city.okno.appointment.pass.Passes;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Waiting for an earlier time, and answering offers.
@Component
class WaitingActions implements Actions {

    private final WaitingList list;
    private final Cards cards;
    private final Passes passes;

    WaitingActions(WaitingList list, Cards cards, Passes passes) {
        this.list = list;
        this.cards = cards;
        this.passes = passes;
    }

    record Earlier(long appointment) {}

    /// @param besides what else is wanted in the same visit ([Wanted]); null: nothing
    record Any(@Nullable String besides, String service, String centre) {}

    /// @param name null: as the person is registered
    record Take(long offer, @Nullable String name) {}

    record Leave(long offer) {}

    record Stop(long waiting) {}

    /// What became of the wish to wait.
    sealed interface Join {
        /// @param minutes so long each offer is kept
        record Joined(long waiting, long minutes) implements Join {}

        record Gone() implements Join {}
    }

    /// [Answering], as scripts see it.
    sealed interface Answer {
        record Moved(Card card, List<Passes.Attachment> files) implements Answer {}

        record Booked(Card card, List<Passes.Attachment> files) implements Answer {}

        record NameNeeded() implements Answer {}

        record Late() implements Answer {}

        record TooManyOpen(int limit) implements Answer {}
    }

    record Done() {}

    @Override
    public void register(ActionRegistry registry) {
        registry.on("waiting.earlier", Earlier.class, Join.class, this::earlier);
        registry.on("waiting.any", Any.class, Join.class, this::any);
        registry.on("waiting.take", Take.class, Answer.class, this::take);
        registry.on("waiting.leave", Leave.class, Done.class, this::leave);
        registry.on("waiting.stop", Stop.class, Done.class, this::stop);
    }

    private Join earlier(Earlier with, Caller caller) {
        return joined(
                list.join(new AppointmentId(with.appointment()), caller.party(), caller.now()));
    }

    private Join any(Any with, Caller caller) {
        return joined(
                cards.visit(
                                Wanted.of(with.besides(), with.service()),
                                Long.parseLong(with.centre()))
                        .flatMap(it -> list.join(it, caller.party(), caller.now())));
    }

    private Join joined(Optional<WaitingId> waiting) {
        return waiting.<Join>map(it -> new Join.Joined(it.value(), list.patience().toMinutes()))
                .orElseGet(Join.Gone::new);
    }

    private Answer take(Take with, Caller caller) {
        var offer = new AppointmentId(with.offer());
        return switch (list.take(offer, caller.party(), with.name(), caller.now())) {
            case Answering.Moved(var moved, var _) ->
                    new Answer.Moved(card(moved, caller), files(moved, caller));
            case Answering.Booked(var booked) ->
                    new Answer.Booked(card(booked, caller), files(booked, caller));
            case Answering.NameNeeded() -> new Answer.NameNeeded();
            case Answering.Late() -> new Answer.Late();
            case Answering.TooManyOpen(int limit) -> new Answer.TooManyOpen(limit);
        };
    }

    private Card card(Appointment appointment, Caller caller) {
        return cards.card(appointment, caller.language());
    }

    private List<Passes.Attachment> files(Appointment appointment, Caller caller) {
        return passes.files(appointment, caller.language());
    }

    private Done leave(Leave with, Caller caller) {
        list.leave(new AppointmentId(with.offer()), caller.party(), caller.now());
        return new Done();
    }

    private Done stop(Stop with, Caller caller) {
        list.stop(new WaitingId(with.waiting()), caller.party(), caller.now());
        return new Done();
    }
}
