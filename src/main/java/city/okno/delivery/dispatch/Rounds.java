package city.okno.delivery.dispatch;

import city.okno.delivery.Channel;
import city.okno.delivery.Priority;
import city.okno.delivery.ToMany;
import city.okno.delivery.outbox.Departing;
import city.okno.delivery.outbox.Departures;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// What a lane does over and over: it claims ahead what can leave in about a second, commits that a
/// few of these letters are about to be called, and lets each go at its moment. One thread.
final class Rounds {

    /// Letters that leave within it are marked as called together. Short, because a process that
    /// dies in between leaves them unknown; not shorter, because on H2 each mark waits its turn
    /// among all other writers.
    private static final Duration HORIZON = Duration.ofMillis(200);

    /// A longer way to go means that the lane was told to wait in the meantime.
    private static final Duration TOO_FAR = Duration.ofSeconds(1);

    private static final Duration COUNTING = Duration.ofSeconds(10);
    private static final int MOST = 200;

    private final Channel channel;
    private final DeliverySettings settings;
    private final Departures departures;
    private final Lines lines;
    private final LanePace pace;
    private final LaneMetrics metrics;
    private final InstantSource clock;

    /// Letters of a mailing that one call takes.
    private final int together;

    private final Waiting waiting = new Waiting();
    private Instant nextLook = Instant.MIN;
    private Instant nextCount = Instant.MIN;
    private volatile boolean crowded;
    private boolean more;

    Rounds(
            Channel channel,
            DeliverySettings settings,
            Departures departures,
            Lines lines,
            LanePace pace,
            LaneMetrics metrics,
            InstantSource clock) {
        this.channel = channel;
        this.settings = settings;
        this.departures = departures;
        this.lines = lines;
        this.pace = pace;
        this.metrics = metrics;
        this.clock = clock;
        this.together = channel.toMany().map(ToMany::most).orElse(1);
    }

    /// Does what can be done now.
    ///
    /// @param mayGo asked before each letter: whether the lane is still this node's
    /// @return how long there is nothing more to do, unless a letter is put or a call ends
    Duration go(BooleanSupplier mayGo) {
        var now = clock.instant();
        if (now.isBefore(pace.pausedUntil())) {
            giveBack();
            return atMostOneLook(Duration.between(now, pace.pausedUntil()));
        }
        look(now);
        claim(now);
        depart(now, mayGo);
        crowded = waitingUrgently(now) > batch(now);
        return idle(clock.instant());
    }

    /// Whether replies wait for their places, so that a sign would only be in their way.
    boolean crowded() {
        return crowded;
    }

    /// Puts back what was claimed and has not left.
    void giveBack() {
        departures.release(waiting.takeAll());
    }

    /// Another node has the lane and has put back what was claimed here.
    void forget() {
        waiting.takeAll();
        metrics.queued(Map.of());
        nextCount = Instant.MIN;
    }

    private void look(Instant now) {
        if (!now.isBefore(nextLook)) {
            var more = departures.tidy(channel.kind(), channel.knowsRepetition(), now);
            nextLook = more ? now : now.plus(settings.look());
        }
        if (!now.isBefore(nextCount)) {
            metrics.queued(departures.queued(channel.kind()));
            nextCount = now.plus(COUNTING);
        }
    }

    /// Letters whose chat has just got one do not count as held ready, or they would stand in the
    /// way of the others; nor does what is not urgent stand in the way of what is. News that were
    /// claimed for a chat go back when a reply comes to it: a second until they leave and a second
    /// that two messages stand apart would be all the time that a reply has.
    private void claim(Instant now) {
        var ahead = (int) Math.clamp(Math.ceil(pace.rate(now)), 1, MOST);
        var ready = ready(now);
        var urgent = waitingUrgently(now);
        var lowest = ready < ahead ? Priority.BROADCAST : Priority.PERSONAL;
        var room =
                Math.min(
                        ahead - (ready < ahead ? ready : urgent),
                        2 * MOST - waiting.count(_ -> true));
        more = false;
        if (room > 0) {
            var ofMany = Math.min(room * together, MOST);
            var claimed = departures.claim(channel.kind(), lowest, room, ofMany, now);
            waiting.add(claimed);
            departures.release(waiting.takeOvertaken());
            more = claimed.size() >= room;
        }
    }

    /// Calls that could be made at once.
    private int ready(Instant now) {
        var ofMany = waiting.count(letter -> letter.mailing() != 0 && isChatFree(letter, now));
        var alone = waiting.count(letter -> letter.mailing() == 0 && isChatFree(letter, now));
        return alone + Math.ceilDiv(ofMany, together);
    }

    private int waitingUrgently(Instant now) {
        return waiting.count(letter -> letter.priority().urgent() && isChatFree(letter, now));
    }

    private boolean isChatFree(Departing letter, Instant now) {
        return !pace.chatFree(letter.to()).isAfter(now.plus(HORIZON));
    }

    private void depart(Instant now, BooleanSupplier mayGo) {
        var soon = now.plus(HORIZON);
        var batch =
                waiting.takeCalls(
                        Math.min(batch(now), lines.free()),
                        together,
                        letter -> !earliest(letter).isAfter(soon));
        if (batch.isEmpty()) {
            return;
        }
        var called = departures.callTogether(batch, now.plus(settings.answer()), now);
        for (var place = 0; place < called.size(); place++) {
            if (!departs(called.get(place), mayGo)) {
                var left = called.subList(place, called.size()).stream().flatMap(List::stream);
                departures.releaseCalled(left.toList(), clock.instant());
                return;
            }
        }
    }

    private int batch(Instant now) {
        return Math.max(1, (int) (pace.rate(now) * HORIZON.toMillis() / 1000));
    }

    private boolean departs(List<Departing> call, BooleanSupplier mayGo) {
        var letter = call.getFirst();
        var wait = Duration.between(clock.instant(), earliest(letter));
        if (wait.compareTo(TOO_FAR) > 0 || !mayGo.getAsBoolean()) {
            return false;
        }
        if (wait.isPositive()) {
            LockSupport.parkNanos(wait.toNanos());
        }
        take(letter, channel.cost(letter.outgoing()), clock.instant());
        lines.call(call);
        return true;
    }

    private void take(Departing letter, int cost, Instant at) {
        if (letter.isAttachment()) {
            pace.takeAttachment(letter.priority(), letter.to(), cost, at);
        } else {
            pace.take(letter.priority(), letter.to(), cost, at);
        }
    }

    private Duration idle(Instant now) {
        if (waiting.isEmpty()) {
            return more ? Duration.ZERO : settings.look();
        }
        if (lines.free() == 0) {
            return settings.look();
        }
        var next = waiting.soonest(this::earliest).minus(HORIZON);
        return atMostOneLook(Duration.between(now, next));
    }

    private Instant earliest(Departing letter) {
        return pace.earliest(letter.priority(), letter.to());
    }

    private Duration atMostOneLook(Duration wait) {
        return wait.compareTo(settings.look()) < 0 ? wait : settings.look();
    }
}
