package city.okno.delivery.dispatch;

import city.okno.delivery.Address;
import city.okno.delivery.Priority;
import city.okno.delivery.outbox.Called;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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

    private static final Duration WINDOW = Duration.ofSeconds(1);
    private static final double SLOWEST = 0.05;
    private static final Duration RECOVERY = Duration.ofMinutes(1);
    private static final double NANOS = 1e9;

    private final LaneSettings.Limits limits;

    private final Predicate<Address> groups;
    private final ChatPace chats;

    private Instant next;
    private Instant nextCalm;
    private Instant pausedUntil;
    private double cutRate;
    private Instant cutAt;

    /// @param groups which addresses are groups
    /// @param start nothing leaves before it
    LanePace(LaneSettings.Limits limits, Predicate<Address> groups, Instant start) {
        this.limits = limits;
        this.groups = groups;
        this.chats = new ChatPace(limits);
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
        return chats.free(to);
    }

    /// A message leaves.
    ///
    /// @param at not before [#earliest]
    /// @param cost how many of the rate's units it takes
    synchronized void take(Priority priority, Address to, int cost, Instant at) {
        takePlace(priority, cost, at);
        chats.took(to, groups.test(to), at);
    }

    /// A part leaves that its text follows at once: to its reader they are one message.
    synchronized void takeAttachment(Priority priority, Address to, int cost, Instant at) {
        takePlace(priority, cost, at);
        chats.tookPart(to, groups.test(to), at);
    }

    /// The lane is this node's now, with what others sent in the last minute. What they have under
    /// way may still arrive, so a full window of the provider's limit is waited.
    ///
    /// @param calls the earliest first; marked up to a second before they left
    synchronized void takeOver(List<Called> calls, Instant now) {
        var chat = limits.perChat();
        pause(chat.compareTo(WINDOW) > 0 ? chat : WINDOW, now);
        chats.forget();
        calls.forEach(
                call -> chats.took(call.to(), groups.test(call.to()), call.at().plus(WINDOW)));
    }

    private void takePlace(Priority priority, int cost, Instant at) {
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

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
