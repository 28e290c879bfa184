package city.okno.department.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.catalogue.Catalogue;
import city.okno.catalogue.CatalogueFiles;
import city.okno.department.DepartmentKeys;
import city.okno.department.Scope;
import city.okno.testing.OknoTest;
import city.okno.testing.RunningOkno;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What queue systems tell over HTTP.
@OknoTest
class VisitApiTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final KeyDesk desk;
    private final JdbcClient jdbc;
    private final Instant hour;
    private final String department = "queue " + NUMBERS.incrementAndGet();

    VisitApiTest(
            RunningOkno okno,
            DepartmentKeys keys,
            TransactionTemplate writing,
            Catalogue catalogue,
            JdbcClient jdbc,
            InstantSource clock) {
        this.desk = new KeyDesk(okno, keys, writing, clock);
        this.jdbc = jdbc;
        this.hour = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(2));
        var city = CatalogueFiles.in(Path.of("src/main/resources/rehearsal"));
        writing.executeWithoutResult(_ -> catalogue.replace(city, clock.instant()));
    }

    @Test
    void followsAVisitToItsEnd() {
        var caller = desk.live(department);
        assertThat(caller.post("visits", visit("1", "taken", 0)).statusCode()).isEqualTo(201);
        assertThat(caller.post("visits", visit("1", "taken", 0, "called", 5)).body())
                .isEqualTo("{\"result\":\"changed\"}");
        var whole = visit("1", "taken", 0, "called", 5, "served", 9);
        assertThat(caller.post("visits", whole).body()).contains("changed");
        assertThat(caller.post("visits", whole).body()).contains("unchanged");
        assertThat(caller.post("visits", visit("1", "taken", 0)).body()).contains("outdated");
    }

    @Test
    void refusesWhatContradictsTheVisit() {
        var caller = desk.live(department);
        caller.post("visits", visit("1", "taken", 0));
        var answer = caller.post("visits", visit("1", "taken", 1));
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("\"field\":\"id\"");
    }

    @Test
    void namesTheFieldThatIsWrong() {
        var caller = desk.live(department);
        assertThat(caller.post("visits", visit("1", "taken", 5, "called", 4)).body())
                .contains("\"field\":\"called\"", "not before taken");
        assertThat(caller.post("visits", visit("1", "taken", 0, "called", 5, "served", 4)).body())
                .contains("\"field\":\"served\"", "not before called");
        assertThat(caller.post("visits", visit("1", "taken", 600)).body())
                .contains("\"field\":\"taken\"", "not in the future");
        var nowhere = visit("1", "taken", 0).replace("strogino", "atlantis");
        assertThat(caller.post("visits", nowhere).body())
                .contains("\"field\":\"centre\"")
                .doesNotContain("atlantis");
    }

    @Test
    void takesManyAndRejectsABadOneByItself() {
        var rows =
                "[%s,%s,%s]"
                        .formatted(
                                visit("1", "taken", 0),
                                visit("2", "taken", 0).replace("universal", "other"),
                                visit("1", "taken", 3));
        assertThat(desk.live(department).post("visits/bulk", rows).body())
                .contains("\"count\":{\"made\":1,\"rejected\":2}")
                .contains("{\"row\":1,\"result\":\"made\"}")
                .contains("{\"row\":2,\"result\":\"rejected\",\"field\":\"counter\"")
                .contains("{\"row\":3,\"result\":\"rejected\",\"field\":\"id\"");
    }

    @Test
    void answersTheSameRequestTheSame() {
        var caller = desk.live(department);
        var once = Map.of("Idempotency-Key", "visit");
        var first = caller.post("visits", visit("1", "taken", 0), once);
        var again = caller.post("visits", visit("1", "taken", 0), once);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    }

    @Test
    void needsItsScope() {
        var reader = desk.live(department, Scope.DOCUMENTS_WRITE);
        assertThat(reader.post("visits", visit("1", "taken", 0)).body())
                .contains("\"status\":403", "visits:write");
    }

    @Test
    void countsNothingOfATestKey() {
        assertThat(desk.test(department).post("visits", visit("1", "taken", 0)).statusCode())
                .isEqualTo(201);
        assertThat(desk.live(department).post("visits", visit("1", "taken", 0)).statusCode())
                .isEqualTo(201);
        var counted =
                jdbc.sql(
                                "select count(*) from visit where source like :source and tally <> 'NEVER'")
                        .param("source", "%" + department)
                        .query(Long.class)
                        .single();
        assertThat(counted).isEqualTo(1);
    }

    /// @param times names, each with minutes
    private String visit(String id, Object... times) {
        var json =
                new StringBuilder(
                        "{\"id\":\"%s\",\"centre\":\"strogino\",\"counter\":\"universal\""
                                .formatted(id));
        for (var next = 0; next < times.length; next += 2) {
            var at = hour.plus(Duration.ofMinutes((Integer) times[next + 1]));
            json.append(",\"%s\":\"%s\"".formatted(times[next], at));
        }
        return json.append('}').toString();
    }
}
