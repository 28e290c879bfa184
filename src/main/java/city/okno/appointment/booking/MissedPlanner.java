package city.okno.appointment.booking;

import static city.okno.appointment.AppointmentState.BOOKED;
import static city.okno.appointment.AppointmentState.MISSED;

import city.okno.appointment.AppointmentChanged;
import city.okno.appointment.AppointmentId;
import city.okno.appointment.MissedSettings;
import city.okno.audit.Actor;
import city.okno.audit.Audit;
import city.okno.audit.Subject;
import city.okno.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Notes who did not come, some time after the end of their visit. Who comes later can still be
/// noted as arrived.
@Component
class MissedPlanner implements Planner {

    private static final int BATCH = 50;

    private final MissedRepository missed;
    private final BookingRepository bookings;
    private final Audit audit;
    private final MissedSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate writing;

    MissedPlanner(
            MissedRepository missed,
            BookingRepository bookings,
            Audit audit,
            MissedSettings settings,
            ApplicationEventPublisher events,
            TransactionTemplate writing) {
        this.missed = missed;
        this.bookings = bookings;
        this.audit = audit;
        this.settings = settings;
        this.events = events;
        this.writing = writing;
    }

    @Override
    public String name() {
        return "appointment-missed";
    }

    @Override
    public Duration period() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void runDue(Instant now) {
        int noted;
        do {
            noted = Objects.requireNonNull(writing.execute(_ -> note(now)));
        } while (noted == BATCH);
    }

    private int note(Instant now) {
        var overdue = missed.overdue(now.minus(settings.after()), BATCH);
        overdue.forEach(it -> note(it, now));
        return overdue.size();
    }

    private void note(AppointmentId appointment, Instant now) {
        if (bookings.change(appointment, Set.of(BOOKED), MISSED, now)) {
            audit.record(
                    new Actor.Okno(),
                    "appointment.missed",
                    Subject.of("appointment", appointment.value()),
                    null,
                    now);
            events.publishEvent(new AppointmentChanged(bookings.find(appointment).orElseThrow()));
        }
    }
}
