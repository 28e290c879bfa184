package city.okno.department.callback;

import city.okno.department.event.Feed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes one address all that is due, one event after the other. A claim is committed before the
/// call, and no transaction is open during it; who crashes between the call and its result calls
/// again with the same id when the claim is over.
@Component
class Courier {

    private static final int BATCH = 500;

    /// After the first attempt, after the second, …; then it is given up.
    static final List<Duration> WAITS =
            List.of(
                    Duration.ofSeconds(10),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(6),
                    Duration.ofHours(12));

    private final CallbackRepository callbacks;
    private final DeliveryRepository deliveries;
    private final Feed feed;
    private final Callbacks signing;
    private final CallbackCalls calls;
    private final CallbackSettings settings;
    private final TransactionTemplate writing;
    private final CallbackMetrics metrics;
    private final InstantSource clock;

    Courier(
            CallbackRepository callbacks,
            DeliveryRepository deliveries,
            Feed feed,
            Callbacks signing,
            CallbackCalls calls,
            CallbackSettings settings,
            TransactionTemplate writing,
            CallbackMetrics metrics,
            InstantSource clock) {
        this.callbacks = callbacks;
        this.deliveries = deliveries;
        this.feed = feed;
        this.signing = signing;
        this.calls = calls;
        this.settings = settings;
        this.writing = writing;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// Until nothing is due, the address is gone, or it is not wanted any more.
    void run(long callback, BooleanSupplier isWanted) {
        takeOver(callback);
        do {
            deliverAll(callback, isWanted);
        } while (isWanted.getAsBoolean() && takeOver(callback));
    }

    private void deliverAll(long callback, BooleanSupplier isWanted) {
        boolean more;
        do {
            more = isWanted.getAsBoolean() && deliverNext(callback);
        } while (more);
    }

    /// Makes deliveries of the events that happened since.
    ///
    /// @return whether there were any
    private boolean takeOver(long callback) {
        var any = false;
        while (isBehind(callback)) {
            writing.executeWithoutResult(_ -> callbacks.lock(callback).ifPresent(this::queue));
            any = true;
        }
        return any;
    }

    /// Mostly it is not, which is found out without a transaction.
    private boolean isBehind(long callback) {
        return callbacks
                .find(callback)
                .filter(it -> !feed.page(it.sender(), it.upto(), 1).isEmpty())
                .isPresent();
    }

    private void queue(Callback callback) {
        var page = feed.placed(callback.sender(), callback.upto(), BATCH);
        var now = clock.instant();
        page.forEach(it -> deliveries.queue(callback.id(), it.id(), now));
        if (!page.isEmpty()) {
            callbacks.moveOn(callback.id(), page.getLast().number());
        }
    }

    /// @return false when there was nothing to do
    private boolean deliverNext(long callback) {
        var now = clock.instant();
        var claimed =
                writing.execute(_ -> deliveries.due(callback, now).flatMap(it -> claimed(it, now)));
        var to = callbacks.find(callback);
        if (claimed == null || claimed.isEmpty() || to.isEmpty()) {
            return false;
        }
        var answer = called(to.get(), claimed.get());
        metrics.answered(answer);
        writing.executeWithoutResult(_ -> note(to.get(), claimed.get(), answer));
        return true;
    }

    private Optional<Delivery> claimed(Delivery due, Instant now) {
        // a call that took its whole time, and as long again to note what came of it
        var until = now.plus(settings.timeout().multipliedBy(2));
        return deliveries.claim(due, until)
                ? Optional.of(new Delivery(due.id(), due.attempts() + 1, due.event()))
                : Optional.empty();
    }

    private Answer called(Callback to, Delivery delivery) {
        var now = clock.instant();
        return calls.call(to.address(), delivery.event(), signing.signatures(to, now), now);
    }

    private void note(Callback to, Delivery delivery, Answer answer) {
        var now = clock.instant();
        switch (answer) {
            case Answer.Taken() -> {
                deliveries.taken(delivery);
                callbacks.taken(to.id(), now);
            }
            case Answer.NotTaken(var trouble) -> {
                if (delivery.attempts() > WAITS.size()) {
                    deliveries.dead(delivery, trouble, now);
                } else {
                    var wait = WAITS.get(delivery.attempts() - 1);
                    deliveries.again(delivery, trouble, now.plus(wait));
                }
                callbacks.notTaken(to.id(), trouble, now);
            }
        }
    }
}
