package city.okno.channel.sms;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How many of the latest messages the carriers took for spam. One is bad luck; above one in a
/// hundred the sender is losing its good name, and operators should know.
final class FilteredShare {

    private static final Logger log = LoggerFactory.getLogger(FilteredShare.class);

    private static final int LATEST = 1000;
    private static final int ENOUGH = 100;
    private static final double MOST = 0.01;
    private static final Duration SILENCE = Duration.ofHours(1);

    private final boolean[] latest = new boolean[LATEST];
    private int seen;
    private int filtered;
    private Instant silentUntil = Instant.MIN;

    /// What became of one message for good.
    ///
    /// @return whether operators were told
    synchronized boolean note(boolean wasFiltered, Instant now) {
        var place = seen % LATEST;
        filtered += (wasFiltered ? 1 : 0) - (latest[place] ? 1 : 0);
        latest[place] = wasFiltered;
        seen = seen + 1 == 2 * LATEST ? LATEST : seen + 1;
        if (!wasFiltered || seen < ENOUGH || share() <= MOST || now.isBefore(silentUntil)) {
            return false;
        }
        silentUntil = now.plus(SILENCE);
        log.error(
                "Carriers filter our SMS as spam (30007): {} of the latest {}", filtered, among());
        return true;
    }

    private double share() {
        return (double) filtered / among();
    }

    private int among() {
        return Math.min(seen, LATEST);
    }
}
