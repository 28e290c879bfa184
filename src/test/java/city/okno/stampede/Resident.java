package city.okno.stampede;

import city.okno.appointment.Answering;
import city.okno.appointment.Appointment;
import city.okno.appointment.BookingWorld;
import city.okno.appointment.Cancelling;
import city.okno.appointment.Confirming;
import city.okno.appointment.Holding;
import city.okno.appointment.Moving;
import city.okno.appointment.Wish;
import city.okno.planning.Planner;
import city.okno.script.PartyId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Somebody who wants a slot, thinks about it, perhaps too long, changes their mind, waits for an
/// earlier time, and taps twice. The program dies under their hands before a commit, or between two
/// steps, and they never come back. One in twenty is the planner.
final class Resident {

    private static final int TRIES = 3;
    private static final Duration CROWD = Duration.ofMinutes(6);
    private static final Duration THOUGHT = Duration.ofMinutes(6);

    private final PartyId party;
    private final Door door;
    private final Planner cleaning;
    private final Earlier earlier;
    private final List<Instant> starts;
    private final Random random;

    private Instant now;

    /// What they were told last: when they are expected; null: not at all.
    private @Nullable Appointment told;

    Resident(
            PartyId party,
            Door door,
            Planner cleaning,
            Earlier earlier,
            List<Instant> starts,
            long seed) {
        this.party = party;
        this.door = door;
        this.cleaning = cleaning;
        this.earlier = earlier;
        this.starts = starts;
        this.random = new Random(seed);
        this.now = BookingWorld.NOW.plus(some(CROWD));
    }

    PartyId party() {
        return party;
    }

    @Nullable Appointment told() {
        return told;
    }

    void run() throws Exception {
        if (random.nextInt(20) == 0) {
            cleaning.runDue(now);
        }
        for (int i = 0; i < TRIES && told == null; i++) {
            if (hold(i) instanceof Holding.Held(var held)) {
                if (random.nextInt(20) == 0) {
                    return;
                }
                confirm(held);
            }
        }
        if (told != null && random.nextInt(10) < 4) {
            waitForEarlier();
        }
        if (told != null && random.nextInt(10) < 3) {
            move();
        }
        if (told != null && random.nextInt(10) < 2) {
            cancel();
        }
    }

    /// One in five taps twice; one in ten is cut off before the commit and tries again.
    private Holding hold(int attempt) throws Exception {
        var visit = BookingWorld.visit(15 * (1 + random.nextInt(3)));
        var start = starts.get(random.nextInt(starts.size()));
        var at = now;
        var wish = new Wish(party.value() + "-" + attempt, party, visit, start);
        if (random.nextInt(10) == 0) {
            door.brokenOff(it -> it.hold(wish, at));
        }
        return twice(it -> it.hold(wish, at));
    }

    /// Some think longer than a hold lasts.
    private void confirm(Appointment held) throws Exception {
        now = now.plus(some(THOUGHT));
        var at = now;
        if (random.nextInt(10) == 0) {
            door.brokenOff(it -> it.confirm(held.id(), party, "Anna", at));
        }
        if (twice(it -> it.confirm(held.id(), party, "Anna", at))
                instanceof Confirming.Booked(var booked)) {
            told = booked;
        }
    }

    private void move() throws Exception {
        var id = told.id();
        var at = now;
        var start = starts.get(random.nextInt(starts.size()));
        if (random.nextInt(10) == 0) {
            door.brokenOff(it -> it.move(id, party, start, at));
        }
        if (twice(it -> it.move(id, party, start, at)) instanceof Moving.Moved(var moved, var _)) {
            told = moved;
        }
    }

    private void cancel() throws Exception {
        var id = told.id();
        var at = now;
        if (random.nextInt(10) == 0) {
            door.brokenOff(it -> it.cancel(id, party, at));
        }
        if (twice(it -> it.cancel(id, party, at)) instanceof Cancelling.Cancelled) {
            told = null;
        }
    }

    /// What they are offered they take.
    private void waitForEarlier() throws Exception {
        var id = told.id();
        var at = now;
        door.ask(_ -> earlier.list().join(id, party, at));
        earlier.offering().runDue(at);
        for (var offer : earlier.of(party)) {
            if (random.nextInt(10) == 0) {
                door.brokenOff(_ -> earlier.list().take(offer, party, null, at));
            }
            if (twice(_ -> earlier.list().take(offer, party, null, at))
                    instanceof Answering.Moved(var moved, var _)) {
                told = moved;
            }
        }
    }

    private Duration some(Duration most) {
        return Duration.ofMillis(random.nextLong(most.toMillis()));
    }

    private <T> T twice(Door.Request<T> request) throws Exception {
        return random.nextInt(5) == 0 ? door.askTwice(request) : door.ask(request);
    }
}
