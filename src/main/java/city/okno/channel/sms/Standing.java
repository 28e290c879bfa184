package city.okno.channel.sms;

import city.okno.delivery.Delivery;
import java.time.Duration;
import java.time.Instant;

/// Whether an account is to be used: not while it is refused, and not for a moment after it failed
/// or was slow several times running.
final class Standing {

    private static final Duration REFUSED = Duration.ofMinutes(10);
    private static final Duration RESTED = Duration.ofMinutes(1);
    private static final Duration SLOW = Duration.ofSeconds(5);
    private static final int PATIENCE = 3;

    private Instant offUntil = Instant.MIN;
    private int bad;

    synchronized boolean isOff(Instant now) {
        return now.isBefore(offUntil);
    }

    synchronized Instant offUntil() {
        return offUntil;
    }

    /// @return whether it was not refused before
    synchronized boolean refuse(Instant now) {
        var news = !isOff(now);
        offUntil = now.plus(REFUSED);
        return news;
    }

    synchronized void note(Delivery answer, Duration took, Instant now) {
        var wasBad =
                took.compareTo(SLOW) > 0
                        || answer instanceof Delivery.Unknown
                        || answer instanceof Delivery.Failed;
        bad = wasBad ? bad + 1 : 0;
        if (bad >= PATIENCE) {
            offUntil = now.plus(RESTED);
            bad = 0;
        }
    }
}
