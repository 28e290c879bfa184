package city.okno.delivery.dispatch;

import city.okno.delivery.Sign;
import city.okno.delivery.outbox.Closures;
import city.okno.delivery.outbox.Departures;
import city.okno.script.ChannelKind;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One messenger's way out, as long as this node holds it.
final class Lane {

    private static final Logger log = LoggerFactory.getLogger(Lane.class);

    /// How long calls under way may take to end when Okno stops.
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final ChannelKind kind;
    private final Duration look;
    private final LaneHold hold;
    private final LanePace pace;
    private final Departures departures;
    private final Closures closures;
    private final Rounds rounds;
    private final Lines lines;
    private final InstantSource clock;
    private final Bell bell;
    private volatile boolean stopping;

    Lane(
            ChannelKind kind,
            DeliverySettings settings,
            LaneHold hold,
            LanePace pace,
            Departures departures,
            Closures closures,
            Rounds rounds,
            Lines lines,
            InstantSource clock,
            Bell bell) {
        this.kind = kind;
        this.look = settings.look();
        this.hold = hold;
        this.pace = pace;
        this.departures = departures;
        this.closures = closures;
        this.rounds = rounds;
        this.lines = lines;
        this.clock = clock;
        this.bell = bell;
    }

    /// Goes round until [#stop].
    void run() {
        while (!stopping) {
            bell.await(round());
        }
        leave();
    }

    /// Without the database nothing is given back: it will be when its time is over.
    private void leave() {
        try {
            rounds.giveBack();
            lines.await(FAREWELL);
            hold.release();
        } catch (RuntimeException failure) {
            log.warn("Lane {} could not be left in order", kind, failure);
        }
    }

    /// The database may be away for a while; the lane outlives it.
    private Duration round() {
        try {
            return switch (hold.keep()) {
                case HELD -> rounds.go(this::mayGo);
                case TAKEN -> {
                    takeOver();
                    yield rounds.go(this::mayGo);
                }
                case FOREIGN -> {
                    rounds.forget();
                    yield look;
                }
            };
        } catch (RuntimeException failure) {
            log.warn("Lane {} cannot go on for now", kind, failure);
            return look;
        }
    }

    private void takeOver() {
        rounds.forget();
        departures.takeOver(kind);
        var now = clock.instant();
        pace.takeOver(departures.calledSince(kind, now.minus(ChatPace.MINUTE)), now);
        closures.until(kind, now).ifPresent(until -> lines.close(until, now));
    }

    private boolean mayGo() {
        return !stopping && hold.isHeld();
    }

    /// Shows a sign, unless the lane is busy, paused or another node's.
    void show(Sign sign) {
        var now = clock.instant();
        if (mayGo() && !rounds.crowded()) {
            pace.takeForSign(now).ifPresent(at -> lines.show(sign, Duration.between(now, at)));
        }
    }

    void ring() {
        bell.ring();
    }

    void stop() {
        stopping = true;
        bell.ring();
    }

    LaneStanding standing() {
        var trouble = lines.trouble();
        if (trouble != null) {
            return new LaneStanding.Down(trouble);
        }
        if (clock.instant().isBefore(lines.closedUntil())) {
            return new LaneStanding.Closed(lines.closedUntil());
        }
        return hold.isHeld() ? new LaneStanding.Open() : new LaneStanding.StandingBy();
    }
}
