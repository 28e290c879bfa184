package city.okno.stampede;

import city.okno.testing.TestDatabase;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// The first barrier alone, each time in its own transaction: what a database can do at best.
final class BareStatement {

    private static final int SLOTS = 400;

    private final TestDatabase database;
    private final int atOnce;

    BareStatement(TestDatabase database, int atOnce) {
        this.database = database;
        this.atOnce = atOnce;
    }

    /// @param requests of all threads together
    double perSecond(int requests) throws Exception {
        database.empty();
        database.write(() -> IntStream.range(0, SLOTS).forEach(this::insert));
        var slots =
                database.jdbc()
                        .sql("select id from appointment_slot order by id")
                        .query(Long.class)
                        .list();
        var began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            var all =
                    IntStream.range(0, requests)
                            .<Callable<Integer>>mapToObj(
                                    it -> () -> take(slots.get(it % slots.size())))
                            .toList();
            for (var one : threads.invokeAll(all)) {
                one.get();
            }
        }
        return requests / ((System.nanoTime() - began) / 1e9);
    }

    private void insert(int number) {
        database.jdbc()
                .sql(
                        """
                        insert into appointment_slot (centre, starts_at, capacity)
                        values (:centre, current_timestamp, 10)
                        """)
                .param("centre", number)
                .update();
    }

    private int take(long slot) {
        return database.write(() ->
                database.jdbc()
                        .sql(
                                """
                                update appointment_slot set taken = taken + 1
                                where id = :slot and taken < capacity
                                """)
                        .param("slot", slot)
                        .update());
    }
}
