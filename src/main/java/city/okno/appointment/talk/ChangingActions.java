package city.okno.appointment.talk;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentId;
import city.okno.appointment.Appointments;
import city.okno.appointment.Cancelling;
import city.okno.appointment.Moving;
import city.okno.appointment.pass.Passes;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// One's own appointments: seeing, moving and cancelling them.
@Component
class ChangingActions implements Actions {

    private final Appointments appointments;
    private final Cards cards;
    private final Passes passes;

    ChangingActions(Appointments appointments, Cards cards, Passes passes) {
        this.appointments = appointments;
        this.cards = cards;
        this.passes = passes;
    }

    record Mine() {}

    record One(long appointment) {}

    /// @param time an instant as it was offered
    record Move(long appointment, String time) {}

    /// The person's appointments to come.
    sealed interface MyAppointments {
        record Some(List<Card> appointments) implements MyAppointments {}

        record None() implements MyAppointments {}
    }

    /// One of them.
    sealed interface Look {
        record Known(Card card) implements Look {}

        record Gone() implements Look {}
    }

    /// [Moving], as scripts see it.
    sealed interface Moved {
        /// @param files for the person's calendar
        record Done(Card card, List<Passes.Attachment> files) implements Moved {}

        record Taken() implements Moved {}

        record Gone() implements Moved {}
    }

    /// [Cancelling], as scripts see it.
    sealed interface Cancelled {
        /// @param files take it out of the person's calendar
        record Done(Card card, List<Passes.Attachment> files) implements Cancelled {}

        record Gone() implements Cancelled {}
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.on("appointments.mine", Mine.class, MyAppointments.class, this::mine);
        registry.on("appointments.one", One.class, Look.class, this::one);
        registry.on("appointments.move", Move.class, Moved.class, this::move);
        registry.on("appointments.cancel", One.class, Cancelled.class, this::cancel);
    }

    private MyAppointments mine(Mine with, Caller caller) {
        var mine =
                appointments.open(caller.party(), caller.now()).stream()
                        .map(it -> cards.card(it, caller.language()))
                        .toList();
        return mine.isEmpty() ? new MyAppointments.None() : new MyAppointments.Some(mine);
    }

    private Look one(One with, Caller caller) {
        return open(with.appointment(), caller)
                .<Look>map(it -> new Look.Known(cards.card(it, caller.language())))
                .orElseGet(Look.Gone::new);
    }

    private Optional<Appointment> open(long appointment, Caller caller) {
        return appointments
                .find(new AppointmentId(appointment), caller.party())
                .filter(it -> it.canChange(caller.now()));
    }

    private Moved move(Move with, Caller caller) {
        var moving =
                appointments.move(
                        new AppointmentId(with.appointment()),
                        caller.party(),
                        Instant.parse(with.time()),
                        caller.now());
        return switch (moving) {
            case Moving.Moved(var moved, var _) ->
                    new Moved.Done(
                            cards.card(moved, caller.language()),
                            passes.files(moved, caller.language()));
            case Moving.Taken() -> new Moved.Taken();
            case Moving.Gone() -> new Moved.Gone();
        };
    }

    private Cancelled cancel(One with, Caller caller) {
        var id = new AppointmentId(with.appointment());
        return switch (appointments.cancel(id, caller.party(), caller.now())) {
            case Cancelling.Cancelled(var cancelled) ->
                    new Cancelled.Done(
                            cards.card(cancelled, caller.language()),
                            passes.files(cancelled, caller.language()));
            case Cancelling.Gone() -> new Cancelled.Gone();
        };
    }
}
