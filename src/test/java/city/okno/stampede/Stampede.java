package city.okno.stampede;

import city.okno.appointment.Appointment;
import city.okno.appointment.BookingWorld;
import city.okno.appointment.slot.Shop;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// All of them at once.
final class Stampede {

    private static final Duration KEPT = Duration.ofSeconds(20);

    private final TestDatabase database;
    private final Plan plan;
    private final BookingWorld world;

    Stampede(TestDatabase database, Plan plan) {
        this.database = database;
        this.plan = plan;
        var eight = LocalTime.of(8, 0);
        this.world =
                new BookingWorld(
                        database,
                        Shop.of(plan.counters()).open(eight, eight.plus(plan.day())),
                        KEPT);
    }

    Outcome run() throws Exception {
        var door = new Door(database, world.door(), plan.atOnce());
        var starts = world.free(BookingWorld.visit(15));
        var cleaning = world.planner("appointment-holds");
        var earlier = Earlier.in(world);
        var residents =
                IntStream.range(0, plan.residents())
                        .mapToObj(seed ->
                                new Resident(world.person(), door, cleaning, earlier, starts, seed))
                        .toList();
        var began = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = residents.stream().map(it -> threads.submit(running(it))).toList();
            for (Future<?> one : running) {
                one.get();
            }
        }
        var elapsed = System.nanoTime() - began;
        cleaning.runDue(BookingWorld.NOW.plus(Duration.ofMinutes(20)));
        return new Outcome(
                residents.stream().flatMap(it -> wrong(it).stream()).toList(),
                world.findings(),
                world.states(),
                earlier.offers(),
                door.nanos(),
                elapsed);
    }

    private static Callable<Void> running(Resident resident) {
        return () -> {
            resident.run();
            return null;
        };
    }

    /// What somebody was told, if the books say otherwise.
    private List<String> wrong(Resident resident) {
        var wrong = new ArrayList<String>();
        var booked = world.door().open(resident.party(), BookingWorld.NOW);
        var told = resident.told() == null ? List.<Appointment>of() : List.of(resident.told());
        if (!booked.equals(told)) {
            wrong.add("told " + told + ", booked " + booked);
        }
        return wrong;
    }
}
