package city.okno.visit;

import city.okno.centre.Centre;
import city.okno.centre.Centres;
import city.okno.centre.TestCentres;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Visits over a database, to two centres that need none.
final class VisitWorld {

    /// A Monday, 12:00 in Moscow.
    static final Instant NOW = TestClock.MONDAY_NOON;

    static final VisitSettings SETTINGS =
            new VisitSettings(12, Duration.ofDays(90), Duration.ofDays(800));

    private static final String CENTRES =
            """
            west:
              name: { ru: Запад, en: West }
              district: { ru: Запад, en: West }
              address: { ru: "ул. Западная, 1", en: 1 West St }
              at: { latitude: 55.8, longitude: 37.4 }
              hours: { mon-fri: 08:00-20:00, sat: 10:30-15:00 }
              breaks: { wed: 13:00-13:30 }
              counters:
                - { numbers: 1-4, kind: universal }
                - { numbers: 5, kind: skilled, skills: [property] }
            east:
              name: { ru: Восток, en: East }
              district: { ru: Восток, en: East }
              address: { ru: "ул. Восточная, 1", en: 1 East St }
              at: { latitude: 55.8, longitude: 37.8 }
              hours: { mon-fri: 08:00-20:00 }
              counters:
                - { numbers: 1-2, kind: universal }
                - { numbers: 3, kind: video }
            """;

    final Centres centres = TestCentres.of(CENTRES);
    final Centre west = centre("west");
    final Centre east = centre("east");
    final VisitRepository visits;
    final HourRepository hours;
    final QueueDayRepository queueDays;
    final Visits door;
    final Loads loads;
    final InventedVisits invented;
    private final TestDatabase database;

    VisitWorld(TestDatabase database) {
        this.database = database;
        this.visits = new VisitRepository(database.jdbc());
        this.hours = new HourRepository(database.jdbc());
        this.queueDays = new QueueDayRepository(database.jdbc());
        this.door = new Visits(visits, queueDays, centres, SETTINGS);
        this.loads = new Loads(hours, centres, SETTINGS);
        this.invented = new InventedVisits(hours, SETTINGS);
    }

    static Centre centre(String code) {
        return TestCentres.of(CENTRES).byCode(code).orElseThrow();
    }

    /// At the universal counters of the western centre.
    ///
    /// @param called minutes after the ticket was taken; null: not yet
    /// @param served likewise
    Visit visit(String number, Instant taken, @Nullable Integer called, @Nullable Integer served) {
        return new Visit(
                "queue",
                number,
                west.id(),
                CounterGroup.UNIVERSAL,
                taken,
                called == null ? null : taken.plus(Duration.ofMinutes(called)),
                served == null ? null : taken.plus(Duration.ofMinutes(served)));
    }

    Noting note(Visit visit) {
        return database.write(() -> door.note(visit, true, NOW));
    }

    void addUp() {
        new HourPlanner(visits, hours, queueDays, database.writing()).runDue(NOW);
    }

    /// Of the western centre.
    List<HourSum> sums() {
        return hours.of(west.id().value(), Instant.EPOCH, NOW.plusSeconds(1));
    }

    void fill(Centre... some) {
        database.write(() -> invented.fill(List.of(some), NOW));
    }
}
