package city.okno.appointment.booking;

import city.okno.planning.Planner;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives back what is held no longer. Whoever looks for a time does not wait for it: holds are
/// judged when they are read.
@Component
class HoldPlanner implements Planner {

    private static final int BATCH = 20;

    private final BookingRepository bookings;
    private final Seating seating;
    private final TransactionTemplate writing;

    HoldPlanner(BookingRepository bookings, Seating seating, TransactionTemplate writing) {
        this.bookings = bookings;
        this.seating = seating;
        this.writing = writing;
    }

    @Override
    public String name() {
        return "appointment-holds";
    }

    @Override
    public Duration period() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void runDue(Instant now) {
        int ended;
        do {
            ended = end(now);
        } while (ended == BATCH);
    }

    private int end(Instant now) {
        return Objects.requireNonNull(
                writing.<Integer>execute(_ -> {
                    var overdue = bookings.overdue(now, BATCH);
                    seating.expire(overdue, now);
                    return overdue.size();
                }));
    }
}
