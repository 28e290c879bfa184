package city.okno.appointment.talk;

import city.okno.appointment.Appointment;
import city.okno.appointment.Appointments;
import city.okno.appointment.Confirming;
import city.okno.appointment.Holding;
import city.okno.appointment.Wish;
import city.okno.appointment.pass.Passes;
import city.okno.appointment.pickup.Pickups;
import city.okno.resident.Party;
import city.okno.resident.Residents;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Holding a time and booking it.
@Component
class BookingActions implements Actions {

    private final Appointments appointments;
    private final Cards cards;
    private final Passes passes;
    private final Pickups pickups;
    private final Residents residents;

    BookingActions(
            Appointments appointments,
            Cards cards,
            Passes passes,
            Pickups pickups,
            Residents residents) {
        this.appointments = appointments;
        this.cards = cards;
        this.passes = passes;
        this.pickups = pickups;
        this.residents = residents;
    }

    /// @param besides what else is wanted in the same visit ([Wanted]); null: nothing
    /// @param time an instant as it was offered
    record Hold(@Nullable String besides, String service, String centre, String time) {}

    /// What was held, as it was held.
    ///
    /// @param until the last day that helps, also later when it is moved; null: any
    /// @param name null: as the person is registered
    record Confirm(
            @Nullable String besides,
            String service,
            String centre,
            String time,
            @Nullable LocalDate until,
            @Nullable String name) {}

    /// [Holding], as scripts see it.
    sealed interface Hand {
        /// @param centre as it was wished
        /// @param time as it was wished
        record Held(long appointment, Card card, String centre, String time) implements Hand {}

        record Taken() implements Hand {}

        record TooManyOpen(int limit) implements Hand {}

        /// @param missed how often they did not come of late
        record MissedOften(int limit, int missed) implements Hand {}

        record TooManyHolds() implements Hand {}

        record PhoneNeeded() implements Hand {}
    }

    record Nothing() {}

    /// What the person holds now.
    sealed interface InHand {
        record Held(Card card) implements InHand {}

        record Nothing() implements InHand {}
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
        registry.on("appointments.held", Nothing.class, InHand.class, this::held);
        registry.on("appointments.confirm", Confirm.class, Word.class, this::confirm);
    }

    private Hand hold(Hold with, Caller caller) {
        return cards.visit(Wanted.of(with.besides(), with.service()), Long.parseLong(with.centre()))
                .map(visit ->
                        new Wish(caller.act(), caller.party(), visit, Instant.parse(with.time())))
                .map(wish -> shown(appointments.hold(wish, caller.now()), with, caller))
                .orElseGet(Hand.Taken::new);
    }

    private Hand shown(Holding holding, Hold with, Caller caller) {
        return switch (holding) {
            case Holding.Held(var held) ->
                    new Hand.Held(
                            held.id().value(),
                            cards.card(held, caller.language()),
                            with.centre(),
                            with.time());
            case Holding.Taken() -> new Hand.Taken();
            case Holding.TooManyOpen(int limit) -> new Hand.TooManyOpen(limit);
            case Holding.MissedOften(int limit, int missed) -> new Hand.MissedOften(limit, missed);
            case Holding.TooManyHolds _ -> new Hand.TooManyHolds();
            case Holding.PhoneNeeded() -> new Hand.PhoneNeeded();
        };
    }

    private InHand held(Nothing with, Caller caller) {
        return appointments
                .held(caller.party(), caller.now())
                .<InHand>map(it -> new InHand.Held(cards.card(it, caller.language())))
                .orElseGet(InHand.Nothing::new);
    }

    private Word confirm(Confirm with, Caller caller) {
        var name = with.name() == null ? ownName(caller) : with.name().strip();
        var wanted = Wanted.of(with.besides(), with.service());
        var visit = cards.visit(wanted, Long.parseLong(with.centre()));
        var held = appointments.held(caller.party(), caller.now());
        if (visit.isEmpty() || held.isEmpty()) {
            return new Word.Expired();
        }
        var wish = new Wish(caller.act(), caller.party(), visit.get(), Instant.parse(with.time()));
        return held.get().isFor(wish)
                ? confirm(held.get(), name, with.until(), caller)
                : switch (appointments.hold(wish, caller.now())) {
                    case Holding.Held(var other) -> confirm(other, name, with.until(), caller);
                    case Holding.Taken _,
                            Holding.TooManyOpen _,
                            Holding.MissedOften _,
                            Holding.TooManyHolds _,
                            Holding.PhoneNeeded _ ->
                            new Word.Taken();
                };
    }

    private Word confirm(Appointment held, String name, @Nullable LocalDate until, Caller caller) {
        return switch (appointments.confirm(held.id(), caller.party(), name, caller.now())) {
            case Confirming.Booked(var booked) -> {
                if (until != null) {
                    pickups.keep(booked.id(), until);
                }
                yield booked(booked, caller);
            }
            case Confirming.Expired() -> new Word.Expired();
        };
    }

    private Word booked(Appointment booked, Caller caller) {
        return new Word.Booked(
                booked.id().value(),
                cards.card(booked, caller.language()),
                passes.pictures(booked.id()),
                passes.files(booked, caller.language()));
    }

    private String ownName(Caller caller) {
        return residents.find(caller.party()).map(Party::name).orElse("");
    }
}
