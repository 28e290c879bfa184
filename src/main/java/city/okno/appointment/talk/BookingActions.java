package city.okno.appointment.talk;

import city.okno.appointment.Appointment;
import city.okno.appointment.Appointments;
import city.okno.appointment.Confirming;
import city.okno.appointment.Holding;
import city.okno.appointment.Wish;
import city.okno.appointment.pass.Passes;
import city.okno.resident.Party;
import city.okno.resident.Residents;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Holding a time and booking it.
@Component
class BookingActions implements Actions {

    private final Appointments appointments;
    private final Cards cards;
    private final Passes passes;
    private final Residents residents;

    BookingActions(Appointments appointments, Cards cards, Passes passes, Residents residents) {
        this.appointments = appointments;
        this.cards = cards;
        this.passes = passes;
        this.residents = residents;
    }

    /// @param time an instant as it was offered
    record Hold(String service, String centre, String time) {}

    /// What was held, as it was held.
    ///
    /// @param name null: as the person is registered
    record Confirm(String service, String centre, String time, @Nullable String name) {}

    /// [Holding], as scripts see it.
    sealed interface Hand {
        record Held(long appointment, Card card) implements Hand {}

        record Taken() implements Hand {}

        record TooManyOpen(int limit) implements Hand {}

        /// @param missed how often they did not come of late
        record MissedOften(int limit, int missed) implements Hand {}

        record TooManyHolds() implements Hand {}

        record PhoneNeeded() implements Hand {}
    }

    /// [Confirming], as scripts see it.
    sealed interface Word {
        /// @param pictures the ticket's code for cameras
        /// @param files for the person's calendar
        record Booked(
                long appointment, Card card, List<String> pictures, List<Passes.Attachment> files)
                implements Word {}

        record Expired() implements Word {}

        /// What they corrected in the meantime cannot be had.
        record Taken() implements Word {}
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.on("appointments.hold", Hold.class, Hand.class, this::hold);
        registry.on("appointments.confirm", Confirm.class, Word.class, this::confirm);
    }

    private Hand hold(Hold with, Caller caller) {
        return cards.visit(Long.parseLong(with.service()), Long.parseLong(with.centre()))
                .map(visit ->
                        new Wish(caller.act(), caller.party(), visit, Instant.parse(with.time())))
                .map(wish -> shown(appointments.hold(wish, caller.now()), caller))
                .orElseGet(Hand.Taken::new);
    }

    private Hand shown(Holding holding, Caller caller) {
        return switch (holding) {
            case Holding.Held(var held) ->
                    new Hand.Held(held.id().value(), cards.card(held, caller.language()));
            case Holding.Taken() -> new Hand.Taken();
            case Holding.TooManyOpen(int limit) -> new Hand.TooManyOpen(limit);
            case Holding.MissedOften(int limit, int missed) -> new Hand.MissedOften(limit, missed);
            case Holding.TooManyHolds _ -> new Hand.TooManyHolds();
            case Holding.PhoneNeeded() -> new Hand.PhoneNeeded();
        };
    }

    private Word confirm(Confirm with, Caller caller) {
        var name = with.name() == null ? ownName(caller) : with.name().strip();
        var visit = cards.visit(Long.parseLong(with.service()), Long.parseLong(with.centre()));
        var held = appointments.held(caller.party(), caller.now());
        if (visit.isEmpty() || held.isEmpty()) {
            return new Word.Expired();
        }
        var wish = new Wish(caller.act(), caller.party(), visit.get(), Instant.parse(with.time()));
        return held.get().isFor(wish)
                ? confirm(held.get(), name, caller)
                : switch (appointments.hold(wish, caller.now())) {
                    case Holding.Held(var other) -> confirm(other, name, caller);
                    case Holding.Taken _,
                            Holding.TooManyOpen _,
                            Holding.MissedOften _,
                            Holding.TooManyHolds _,
                            Holding.PhoneNeeded _ ->
                            new Word.Taken();
                };
    }

    private Word confirm(Appointment held, String name, Caller caller) {
        return switch (appointments.confirm(held.id(), caller.party(), name, caller.now())) {
            case Confirming.Booked(var booked) ->
                    new Word.Booked(
                            booked.id().value(),
                            cards.card(booked, caller.language()),
                            passes.pictures(booked.id()),
                            passes.files(booked, caller.language()));
            case Confirming.Expired() -> new Word.Expired();
        };
    }

    private String ownName(Caller caller) {
        return residents.find(caller.party()).map(Party::name).orElse("");
    }
}
