package city.okno.delivery.dispatch;

import city.okno.delivery.Address;
import city.okno.delivery.Priority;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How fast a lane goes. Departures are spaced, one every 1/rate: a bucket of 30 that is refilled
/// at 30 a second lets 59 through in one second. What is not urgent goes at most at 80 % of the
/// rate, so that a reply always finds a place. Being told to wait cuts the rate, which then grows
/// back evenly over a minute.
///
/// Threads: the lane takes, answers limit, signs take.
final class LanePace {

    /// What is kept free for replies and personal notices.
    static final double RESERVE = 0.2;

    /// A press has two signs, at the same moment as its reply.
    private static final Duration SIGN_PATIENCE = Duration.ofMillis(250);

    private static final double SLOWEST = 0.05;
    private static final Duration RECOVERY = Duration.ofMinutes(1);
    private static final double NANOS = 1e9;

    private final LaneSettings.Limits limits;

    /// When a chat may get the next message, the one that waits the least first.
    private final Map<Address, Instant> chats = new LinkedHashMap<>();

    private Instant next;
    private Instant nextCalm;
    private Instant pausedUntil;
    private double cutRate;
    private Instant cutAt;

    /// @param start nothing leaves before it
    LanePace(LaneSettings.Limits limits, Instant start) {
        this.limits = limits;
        this.next = start;
        this.nextCalm = start;
        this.pausedUntil = start;
        this.cutRate = limits.rate();
        this.cutAt = start;
    }

    /// When a message may leave at the earliest, as far as is known now; it may lie in the past.
    synchronized Instant earliest(Priority priority, Address to) {
        var lane = priority.urgent() ? next : latest(next, nextCalm);
        return latest(latest(pausedUntil, lane), chatFree(to));
    }

    /// When the chat may get a message, as far as the chat goes.
    synchronized Instant chatFree(Address to) {
        return chats.getOrDefault(to, Instant.MIN);
    }

    /// A message leaves.
    ///
    /// @param at not before [#earliest]
    /// @param cost how many of the rate's units it takes
    synchronized void take(Priority priority, Address to, int cost, Instant at) {
        takeAttachment(priority, cost, at);
        remember(to, at);
    }

    /// A part leaves that its text follows at once: to its reader they are one message.
    synchronized void takeAttachment(Priority priority, int cost, Instant at) {
        next = at.plusNanos(Math.round(cost * NANOS / rate(at)));
        if (!priority.urgent()) {
            nextCalm = at.plusNanos(Math.round(cost * NANOS / (rate(at) * (1 - RESERVE))));
        }
    }

    /// A sign leaves at the next place, if that comes soon.
    ///
    /// @return when; empty: it does not leave at all
    synchronized Optional<Instant> takeForSign(Instant now) {
        var at = latest(now, next);
        if (now.isBefore(pausedUntil) || at.isAfter(now.plus(SIGN_PATIENCE))) {
            return Optional.empty();
        }
        next = at.plusNanos(Math.round(NANOS / rate(at)));
        return Optional.of(at);
    }

    /// The provider said that it was too much. Calls that were under way at the same time say it
    /// again; the rate is cut once.
    synchronized void limit(Duration pause, Instant now) {
        if (!now.isBefore(pausedUntil)) {
            cutRate = Math.max(rate(now) * limits.keep(), limits.rate() * SLOWEST);
        }
        pause(pause, now);
        cutAt = pausedUntil;
    }

    synchronized void pause(Duration pause, Instant now) {
        pausedUntil = latest(now.plus(pause), pausedUntil);
    }

    synchronized Instant pausedUntil() {
        return pausedUntil;
    }

    /// Messages a second that the lane allows itself now.
    synchronized double rate(Instant now) {
        var share = (double) Duration.between(cutAt, now).toNanos() / RECOVERY.toNanos();
        return Math.clamp(cutRate + limits.rate() * share, cutRate, limits.rate());
    }

    private void remember(Address to, Instant at) {
        if (limits.perChat().isZero()) {
            return;
        }
        chats.remove(to);
        chats.put(to, at.plus(limits.perChat()));
        var eldest = chats.values().iterator();
        while (eldest.hasNext() && !eldest.next().isAfter(at)) {
            eldest.remove();
        }
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
