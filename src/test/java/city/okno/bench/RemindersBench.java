package city.okno.bench;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.storage.Database;
import city.okno.storage.Utc;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// How long it takes until everybody whose document has waited for a week has a letter in the
/// outbox: by several numbers of reminders that are due at the same moment, so that the slope is
/// seen. `-Dbench.reminders=25000,50000` for others.
@Bench
class RemindersBench {

    /// A Monday, 12:00 in Moscow: nobody sleeps.
    private static final Instant NOON = Instant.parse("2026-11-23T09:00:00Z");

    private static final int CHUNK = 5_000;
    private static final long FIRST_PHONE = 79_160_000_000L;

    private final Report report;
    private final Cities cities;

    RemindersBench(Report report, Cities cities) {
        this.report = report;
        this.cities = cities;
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void plans(Database database) throws Exception {
        var table = new Table("due", "s", "reminders/s", "heap before, MB", "heap at most, MB");
        for (var due : sizes()) {
            plan(database, due, table);
        }
        report.add(
                "Reminders on " + database,
                table,
                "Each due reminder becomes a notice and its letter. Heap after a collection, every three seconds.");
    }

    private static List<Integer> sizes() {
        var sizes = System.getProperty("bench.reminders", "25000,50000,100000");
        return Stream.of(sizes.split(",")).map(Integer::valueOf).toList();
    }

    private void plan(Database database, int due, Table table) throws Exception {
        try (var okno = new BenchOkno(cities.empty(database))) {
            settle(okno, 1000, 0);
            var planner = okno.planner("document-reminders");
            planner.runDue(NOON);
            settle(okno, due, 1000);
            try (var heap = new LiveHeap()) {
                var begun = System.nanoTime();
                planner.runDue(NOON);
                var took = (System.nanoTime() - begun) / 1e9;
                table.row(due, took, due / took, heap.before(), heap.most());
            }
            assertThat(letters(okno)).isEqualTo(due + 1000);
        }
    }

    private static int letters(BenchOkno okno) {
        return okno.get(JdbcClient.class)
                .sql("select count(*) from outbox where state = 'QUEUED'")
                .query(Integer.class)
                .single();
    }

    private static void settle(BenchOkno okno, int people, int after) {
        for (var from = after; from < after + people; from += CHUNK) {
            var numbers =
                    LongStream.range(from, Math.min(after + people, from + CHUNK))
                            .boxed()
                            .toArray(Long[]::new);
            okno.get(TransactionTemplate.class)
                    .executeWithoutResult(_ -> settle(okno.get(JdbcClient.class), numbers));
        }
    }

    /// People with a chat and a phone, whose document became ready a week ago.
    private static void settle(JdbcClient jdbc, Long[] numbers) {
        var last = jdbc.sql("select coalesce(max(id), 0) from party").query(Long.class).single();
        var week = Utc.of(NOON.minus(Duration.ofDays(7)));
        jdbc.sql(
                        """
                        insert into party (name, language, created_at)
                        select 'Anna ' || n.number, 'en', cast(:week as timestamp(6) with time zone)
                        from unnest(cast(:numbers as bigint array)) as n(number)
                        """)
                .param("week", week)
                .param("numbers", numbers)
                .update();
        after(
                jdbc,
                last,
                """
                insert into account (channel, address, party, language, created_at, used_at)
                select 'web', 'web-' || id, id, 'en', created_at, created_at
                from party where id > :last and :first > 0
                """);
        after(
                jdbc,
                last,
                """
                insert into proved_phone (e164, party, proved_at)
                select '+' || cast(:first + id as varchar), id, created_at
                from party where id > :last
                """);
        after(
                jdbc,
                last,
                """
                insert into document_case
                    (sender, number, service, centre, phone, phone_hash, status, since, status_at,
                     told_at)
                select 'registry', 'R' || id, 'Passport', 'Strogino',
                    '+' || cast(:first + id as varchar), 'hash ' || id, 'READY', created_at,
                    created_at, created_at
                from party where id > :last
                """);
        after(
                jdbc,
                last,
                """
                insert into document_reminder (document, kind, due_at)
                select c.id, 'WEEK', p.created_at + interval '7' day
                from party p join document_case c
                    on c.sender = 'registry' and c.number = 'R' || p.id
                where p.id > :last and :first > 0
                """);
    }

    private static void after(JdbcClient jdbc, long last, String sql) {
        jdbc.sql(sql).param("last", last).param("first", FIRST_PHONE).update();
    }
}
