package city.okno.visit;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentChanged;
import city.okno.centre.CentreId;
import city.okno.centre.Skill;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Who came with an appointment is a visit too, from their arrival over the call to the end. In the
/// transaction of the note.
@Component
class OwnTickets {

    static final String SOURCE = "okno";

    private final Visits visits;
    private final InstantSource clock;

    OwnTickets(Visits visits, InstantSource clock) {
        this.visits = visits;
        this.clock = clock;
    }

    @EventListener
    void on(AppointmentChanged event) {
        var now = clock.instant();
        switch (event.appointment().state()) {
            case ARRIVED -> visits.note(visit(event.appointment(), now), true, now);
            case CALLED -> visits.call(SOURCE, number(event.appointment()), now);
            case SERVED -> visits.end(SOURCE, number(event.appointment()), now);
            case HELD, BOOKED, DISPLACED, CANCELLED, MISSED, EXPIRED -> {
                // nobody came yet, or nobody at all
            }
        }
    }

    private static Visit visit(Appointment appointment, Instant arrived) {
        var wish = appointment.visit();
        return new Visit(
                SOURCE,
                number(appointment),
                new CentreId(wish.centre()),
                isUsual(wish.skills()) ? CounterGroup.UNIVERSAL : CounterGroup.SPECIAL,
                arrived,
                null,
                null);
    }

    private static boolean isUsual(Set<String> skills) {
        return Set.of(Skill.UNIVERSAL.code()).containsAll(skills);
    }

    private static String number(Appointment appointment) {
        return String.valueOf(appointment.id().value());
    }
}
