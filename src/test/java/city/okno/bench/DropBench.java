package city.okno.bench;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.storage.Database;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A file with many ready documents through the drop folder, and the rows that come of it by bare
/// batched inserts. `-Dbench.rows=10000` for another number.
@Bench
class DropBench {

    private static final int ROWS = Integer.getInteger("bench.rows", 100_000);
    private static final int BATCH = 100;
    private static final String DAY = "2026-11-20T09:00:00Z";

    private final Report report;
    private final Cities cities;

    DropBench(Report report, Cities cities) {
        this.report = report;
        this.cities = cities;
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void readsFile(Database database, @TempDir Path folder) throws Exception {
        write(folder.resolve("many.csv"));
        var table = new Table("", "rows/s", "s", "heap before, MB", "heap at most, MB");
        var place = cities.empty(database);
        try (var okno =
                new BenchOkno(
                        place,
                        "--okno.drop.folder=" + folder,
                        "--okno.drop.department=registry",
                        "--okno.drop.settle=0s")) {
            var planner = okno.planner("department-drop");
            try (var heap = new LiveHeap()) {
                var begun = System.nanoTime();
                planner.runDue(Instant.now().plusSeconds(1));
                var took = (System.nanoTime() - begun) / 1e9;
                table.row("through the folder", ROWS / took, took, heap.before(), heap.most());
            }
            assertThat(folder.resolve("done/many.csv")).exists();
            var bare = bare(okno.get(DataSource.class));
            table.row("bare inserts", ROWS / bare, bare, "", "");
        }
        report.add(
                "A file of documents on " + database,
                table,
                "%,d lines, all new and ready, %d in a transaction. Each is a case, its event and two reminders; bare are these four rows, inserted in batches by one connection, as many in a transaction."
                        .formatted(ROWS, BATCH));
    }

    private static void write(Path file) throws IOException {
        var lines =
                IntStream.range(0, ROWS)
                        .mapToObj(i ->
                                "A-%d;Passport;Strogino;+79%d;ready;%s;"
                                        .formatted(i, 160_000_000 + i, DAY));
        var head = Stream.of("number;service;centre;phone;status;at;keepUntil");
        Files.write(file, (Iterable<String>) Stream.concat(head, lines)::iterator);
    }

    private static double bare(DataSource dataSource) throws SQLException {
        var begun = System.nanoTime();
        try (var connection = dataSource.unwrap(HikariDataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            var at = Timestamp.from(Instant.parse(DAY));
            try (var documents =
                            connection.prepareStatement(
                                    """
                                    insert into document_case
                                        (sender, number, service, centre, phone, phone_hash, status,
                                         since, status_at)
                                    values ('bare', ?, 'Passport', 'Strogino', ?, ?, 'READY', ?, ?)
                                    """,
                                    new String[] {"id"});
                    var events =
                            connection.prepareStatement(
                                    "insert into document_event (document, at, status) values (?, ?, 'READY')");
                    var reminders =
                            connection.prepareStatement(
                                    "insert into document_reminder (document, kind, due_at) values (?, ?, ?)")) {
                for (var from = 0; from < ROWS; from += BATCH) {
                    for (var row = from; row < from + BATCH; row++) {
                        documents.setString(1, "A-" + row);
                        documents.setString(2, "+79" + (160_000_000 + row));
                        documents.setString(3, "%064x".formatted(row));
                        documents.setTimestamp(4, at);
                        documents.setTimestamp(5, at);
                        documents.addBatch();
                    }
                    documents.executeBatch();
                    var keys = documents.getGeneratedKeys();
                    while (keys.next()) {
                        events.setLong(1, keys.getLong(1));
                        events.setTimestamp(2, at);
                        events.addBatch();
                        for (var kind : new String[] {"WEEK", "MONTH"}) {
                            reminders.setLong(1, keys.getLong(1));
                            reminders.setString(2, kind);
                            reminders.setTimestamp(3, at);
                            reminders.addBatch();
                        }
                    }
                    events.executeBatch();
                    reminders.executeBatch();
                    connection.commit();
                }
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
