package city.okno.appointment.talk;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentId;
import city.okno.appointment.AppointmentState;
import city.okno.appointment.Appointments;
import city.okno.appointment.FreeDay;
import city.okno.appointment.Moving;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Moving to the nearest free time with one tap, when one's own was taken away.
@Component
class NearestActions implements Actions {

    private static final int TRIES = 3;

    private final Appointments appointments;
    private final Cards cards;

    NearestActions(Appointments appointments, Cards cards) {
        this.appointments = appointments;
        this.cards = cards;
    }

    record One(long appointment) {}

    /// What became of it.
    sealed interface Nearest {
        record Moved(Card card) implements Nearest {}

        /// Nothing is free in this centre; it stays as it was.
        record Nothing() implements Nearest {}

        /// It has a time: the tap was an old one.
        record Settled(Card card) implements Nearest {}

        record Gone() implements Nearest {}
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.on("appointments.nearest", One.class, Nearest.class, this::nearest);
    }

    private Nearest nearest(One with, Caller caller) {
        return appointments
                .find(new AppointmentId(with.appointment()), caller.party())
                .filter(it -> it.canChange(caller.now()))
                .map(it ->
                        it.state() == AppointmentState.DISPLACED
                                ? move(it, caller)
                                : new Nearest.Settled(cards.card(it, caller.language())))
                .orElseGet(Nearest.Gone::new);
    }

    private Nearest move(Appointment appointment, Caller caller) {
        for (var start : starts(appointment, caller.now())) {
            var moving = appointments.move(appointment.id(), caller.party(), start, caller.now());
            switch (moving) {
                case Moving.Moved(var moved, var _) -> {
                    return new Nearest.Moved(cards.card(moved, caller.language()));
                }
                case Moving.Gone() -> {
                    return new Nearest.Gone();
                }
                case Moving.Taken() -> {}
            }
        }
        return new Nearest.Nothing();
    }

    /// The first ones after the time that it has; where there are none, the last ones before.
    private List<Instant> starts(Appointment appointment, Instant now) {
        var free =
                appointments.free(appointment.visit(), Optional.of(appointment.id()), now).stream()
                        .map(FreeDay::starts)
                        .flatMap(List::stream)
                        .toList();
        var after = free.stream().filter(it -> it.isAfter(appointment.start())).toList();
        return (after.isEmpty() ? free.reversed() : after).stream().limit(TRIES).toList();
    }
}
