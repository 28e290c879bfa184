package city.okno.appointment.booking;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentSettings;
import city.okno.appointment.BookingWorld;
import city.okno.appointment.Holding;
import city.okno.appointment.Moving;
import city.okno.appointment.Visit;
import city.okno.appointment.slot.RandomSchedule;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Everything that is offered can be booked, in centres with any hours, counters and clocks.
@DatabaseTest
class EverythingOfferedTest {

    private final TestDatabase database;
    private final Map<Duration, BookingWorld> worlds = new HashMap<>();

    EverythingOfferedTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void canBeBooked() {
        int booked = 0;
        for (long seed = 0; seed < 8; seed++) {
            database.empty();
            booked += fillUp(seed);
        }
        assertThat(booked).isGreaterThan(50);
    }

    private static AppointmentSettings settings(RandomSchedule schedule) {
        var usual = BookingWorld.SETTINGS;
        return new AppointmentSettings(
                schedule.shop.roster().unit(),
                usual.lead(),
                usual.horizon(),
                usual.hold(),
                usual.open(),
                usual.holds());
    }

    /// What is offered for a move can be moved to, also by half of its own time.
    private static void move(
            BookingWorld world, Appointment held, RandomSchedule schedule, Instant now) {
        world.confirm(held, now);
        var offered = world.door().free(held.visit(), schedule.day, Optional.of(held.id()), now);
        var start = offered.get(schedule.random.nextInt(offered.size()));
        var moving =
                world.database.write(() -> world.door().move(held.id(), held.party(), start, now));
        assertThat(moving)
                .as("%s from %s to %s", held.visit(), held.start(), start)
                .isInstanceOf(Moving.Moved.class);
        if (moving instanceof Moving.Moved(var moved, var _) && schedule.random.nextBoolean()) {
            moveAnew(world, moved, schedule);
        }
    }

    /// So can what is offered then for what did not come about, when its time is over.
    private static void moveAnew(BookingWorld world, Appointment booked, RandomSchedule schedule) {
        var late = booked.end().plus(Duration.ofMinutes(10));
        var offered =
                world.door().free(booked.visit(), Optional.of(booked.id()), late).stream()
                        .flatMap(it -> it.starts().stream())
                        .toList();
        if (!offered.isEmpty()) {
            var start = offered.get(schedule.random.nextInt(offered.size()));
            var moving =
                    world.database.write(() ->
                            world.door()
                                    .moveAnew(
                                            booked.id(),
                                            booked.party(),
                                            start,
                                            Duration.ofMinutes(30),
                                            late));
            assertThat(moving)
                    .as("%s from %s to %s", booked.visit(), booked.start(), start)
                    .isInstanceOf(Moving.Moved.class);
        }
    }

    /// One for each length of slots.
    private BookingWorld world(RandomSchedule schedule) {
        var world =
                worlds.computeIfAbsent(
                        schedule.shop.roster().unit(),
                        _ -> new BookingWorld(database, schedule.shop, settings(schedule)));
        world.change(schedule.shop);
        return world;
    }

    private int fillUp(long seed) {
        var schedule = new RandomSchedule(seed);
        var world = world(schedule);
        var now = schedule.instant(-12 * 60);
        for (int round = 0; round < 25; round++) {
            var visit =
                    new Visit(
                            BookingWorld.CENTRE,
                            List.of(),
                            Duration.ofMinutes(5 + schedule.random.nextInt(40)),
                            schedule.skills());
            var offered = world.door().free(visit, schedule.day, Optional.empty(), now);
            if (!offered.isEmpty()) {
                var start = offered.get(schedule.random.nextInt(offered.size()));
                var holding = world.hold(world.person(), visit, start, now);
                assertThat(holding)
                        .as("seed %d, %s at %s", seed, visit, start)
                        .isInstanceOf(Holding.Held.class);
                if (holding instanceof Holding.Held(var held) && schedule.random.nextBoolean()) {
                    move(world, held, schedule, now);
                }
            }
        }
        assertThat(world.get(Auditor.class).findings(now)).as("seed %d", seed).isEmpty();
        var states = world.states();
        return (int) (states.getOrDefault("HELD", 0L) + states.getOrDefault("BOOKED", 0L));
    }
}
