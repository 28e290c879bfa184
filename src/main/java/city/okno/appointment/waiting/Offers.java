package city.okno.appointment.waiting;

import city.okno.appointment.Appointment;
import city.okno.appointment.Appointments;
import city.okno.appointment.FreedTimes;
import city.okno.appointment.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Offers what is free to those who wait, each time to one of them alone. The time is kept, the
/// offer noted and its notice told in one transaction: who dies in the midst of it has offered
/// nothing.
@Component
class Offers {

    /// How often somebody else may be faster before the next run tries again.
    private static final int TRIES = 3;

    private static final Duration FAR = Duration.ofDays(400);

    private final WaiterRepository waiting;
    private final FreedTimes freed;
    private final Appointments appointments;
    private final OfferNews news;
    private final WaitingSettings settings;
    private final TransactionTemplate writing;

    Offers(
            WaiterRepository waiting,
            FreedTimes freed,
            Appointments appointments,
            OfferNews news,
            WaitingSettings settings,
            TransactionTemplate writing) {
        this.waiting = waiting;
        this.freed = freed;
        this.appointments = appointments;
        this.news = news;
        this.settings = settings;
        this.writing = writing;
    }

    /// The first to come gets the earliest.
    void at(long centre, Instant now) {
        var queue = waiting.queue(centre);
        var awake = news.awake(queue.stream().map(Waiter::party).toList(), now);
        var latest = queue.stream().map(it -> worth(it, now)).max(Instant::compareTo).orElse(now);
        var free = new HashMap<Visit, List<Instant>>();
        for (var one : queue) {
            if (awake.contains(one.party())) {
                var times = free.computeIfAbsent(one.shape(), it -> freed.free(it, latest, now));
                if (offerOne(one, times, now)) {
                    free.clear();
                }
            }
        }
    }

    private boolean offerOne(Waiter one, List<Instant> times, Instant now) {
        return times.stream()
                .filter(it -> one.wants(it, now.plus(settings.near()), worth(one, now)))
                .limit(TRIES)
                .anyMatch(it -> Objects.requireNonNull(writing.execute(_ -> offer(one, it, now))));
    }

    private boolean offer(Waiter one, Instant time, Instant now) {
        if (!waiting.lockWithoutOffer(one.id())) {
            return false;
        }
        var until = now.plus(settings.offer());
        var act = "offer-" + one.id().value() + "-" + time;
        var kept = freed.keep(act, one.visit(), time, until, now);
        kept.ifPresent(it -> {
            waiting.offer(one.id(), it.id(), time, until);
            news.tell(new Offer(one.id(), one.party(), it, now(one).orElse(null), until), now);
        });
        return kept.isPresent();
    }

    private Optional<Appointment> now(Waiter one) {
        return Optional.ofNullable(one.appointment())
                .flatMap(it -> appointments.find(it, one.party()));
    }

    private Instant worth(Waiter one, Instant now) {
        return one.start() == null ? now.plus(FAR) : one.start().minus(settings.gain());
    }
}
