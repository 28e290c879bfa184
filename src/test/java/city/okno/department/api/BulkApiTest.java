package city.okno.department.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.department.DepartmentKeys;
import city.okno.department.KeyKind;
import city.okno.department.Scope;
import city.okno.planning.Planners;
import city.okno.script.Phone;
import city.okno.testing.OknoTest;
import city.okno.testing.RunningOkno;
import city.okno.testing.leak.Planted;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Many documents at once, the same request again, and keys that may not everything.
@OknoTest
class BulkApiTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final RunningOkno okno;
    private final DepartmentKeys keys;
    private final Planners planners;
    private final TransactionTemplate writing;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final String name = "B-%06d".formatted(905_000 + NUMBERS.incrementAndGet());
    private final Phone phone = new Phone("+7916779%04d".formatted(NUMBERS.get()));

    BulkApiTest(
            RunningOkno okno,
            DepartmentKeys keys,
            Planners planners,
            TransactionTemplate writing,
            JdbcClient jdbc,
            InstantSource clock) {
        this.okno = okno;
        this.keys = keys;
        this.planners = planners;
        this.writing = writing;
        this.jdbc = jdbc;
        this.clock = clock;
        Planted.one(name + "/");
    }

    @Test
    void rejectsABadRowByItself() {
        var answer =
                live().post(
                                "documents/bulk",
                                "[%s,%s,7,%s]"
                                        .formatted(
                                                row("1", "ready"),
                                                row("2", "lost"),
                                                row("1", "ready")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"count\":{\"made\":1,\"rejected\":2,\"unchanged\":1}")
                .contains("{\"row\":1,\"result\":\"made\",\"status\":\"ready\"}")
                .contains("{\"row\":2,\"result\":\"rejected\",\"field\":\"status\"")
                .contains(
                        "{\"row\":3,\"result\":\"rejected\",\"detail\":\"Expected a JSON object\"}")
                .doesNotContain(phone.e164());
    }

    @Test
    void takesNoMoreRowsThanAllowed() {
        var rows = "[" + "{},".repeat(1000) + "{}]";
        assertThat(live().post("documents/bulk", rows).body()).contains("1 to 1000 documents");
        assertThat(live().post("documents/bulk", "[]").statusCode()).isEqualTo(400);
    }

    @Test
    void readsNoBodyThatIsTooLarge() {
        var large = " ".repeat(1 << 20) + row("1", "ready");
        assertThat(live().post("documents", large).statusCode()).isEqualTo(413);
    }

    @Test
    void refusesAnotherCharset() {
        var body = row("1", "ready").getBytes(Charset.forName("windows-1251"));
        assertThat(live().post("documents", body, Map.of()).body()).contains("not UTF-8");
    }

    @Test
    void givesTheSameAnswerToTheSameRequest() {
        var caller = live();
        var once = Map.of("Idempotency-Key", "first-" + name);
        var first = caller.post("documents", row("1", "ready"), once);
        var again = caller.post("documents", row("1", "ready"), once);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    }

    @Test
    void refusesAnotherRequestUnderTheSameKey() {
        var caller = live();
        var once = Map.of("Idempotency-Key", "other-" + name);
        caller.post("documents", row("1", "ready"), once);
        var other = caller.post("documents", row("2", "ready"), once);
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(other.body()).contains("\"field\":\"Idempotency-Key\"");
        assertThat(get(caller, "2").statusCode()).isEqualTo(404);
    }

    @Test
    void forgetsAnswersAfterADay() {
        var caller = live();
        var once = Map.of("Idempotency-Key", "forgotten-" + name);
        caller.post("documents", row("1", "ready"), once);
        planners.runAllDue(clock.instant().plus(Duration.ofHours(25)));
        var again = caller.post("documents", row("1", "ready"), once);
        assertThat(again.body()).contains("unchanged");
    }

    @Test
    void tellsWhereADocumentIs() {
        var caller = live();
        caller.post("documents", row("1", "in_work"));
        var answer = get(caller, "1");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"status\":\"in_work\"", "\"history\":[{\"status\":\"in_work\"")
                .doesNotContain(phone.e164().substring(2));
        assertThat(get(key("other " + name, KeyKind.LIVE, EnumSet.allOf(Scope.class)), "1"))
                .matches(it -> it.statusCode() == 404);
    }

    @Test
    void refusesWhatTheKeyMayNot() {
        var reader = key(name, KeyKind.LIVE, Set.of(Scope.DOCUMENTS_READ));
        var writer = key(name, KeyKind.LIVE, Set.of(Scope.DOCUMENTS_WRITE));
        assertThat(reader.post("documents", row("1", "ready")).body())
                .contains("\"status\":403", "documents:write");
        assertThat(get(writer, "1").statusCode()).isEqualTo(403);
    }

    @Test
    void reachesOnlyTheNumbersOfATeam() {
        var key =
                writing.execute(_ ->
                        keys.make(
                                name,
                                KeyKind.TEAM,
                                EnumSet.allOf(Scope.class),
                                List.of(phone),
                                clock.instant()));
        var team = caller(key);
        assertThat(team.post("documents", row("1", "ready")).statusCode()).isEqualTo(201);
        var other = row("2", "ready").replace(phone.e164(), "+79167780000");
        assertThat(team.post("documents", other).statusCode()).isEqualTo(403);
        assertThat(team.post("documents/bulk", "[" + other + "]").body())
                .contains("\"field\":\"phone\"");
    }

    @Test
    void tellsNobodyByATestKey() {
        var test = key(name, KeyKind.TEST, EnumSet.allOf(Scope.class));
        assertThat(test.post("documents", row("1", "ready")).statusCode()).isEqualTo(201);
        assertThat(get(test, "1").body()).contains("\"status\":\"ready\"");
        assertThat(get(live(), "1").statusCode()).isEqualTo(404);
        var noon = clock.instant().atZone(ZoneId.of("Europe/Moscow")).plusDays(1).withHour(12);
        planners.runAllDue(noon.toInstant());
        var kept =
                jdbc.sql("select count(*) from notice where phone = :phone")
                        .param("phone", phone.e164())
                        .query(Long.class)
                        .single();
        assertThat(kept).isZero();
    }

    @Test
    void asksAKeyThatCallsTooOftenToWait() {
        var caller = live();
        var answers =
                java.util.stream.IntStream.range(0, 602)
                        .mapToObj(_ -> caller.get("documents?number=none"))
                        .toList();
        assertThat(answers.getFirst().statusCode()).isEqualTo(404);
        assertThat(answers.getLast().statusCode()).isEqualTo(429);
        assertThat(answers.getLast().headers().firstValueAsLong("Retry-After").orElse(0))
                .isBetween(1L, 60L);
    }

    private ApiCaller live() {
        return key(name, KeyKind.LIVE, EnumSet.allOf(Scope.class));
    }

    private ApiCaller key(String department, KeyKind kind, Set<Scope> scopes) {
        return caller(
                writing.execute(
                        _ -> keys.make(department, kind, scopes, List.of(), clock.instant())));
    }

    private ApiCaller caller(String key) {
        Planted.one(key);
        return new ApiCaller(okno.address(), key);
    }

    private java.net.http.HttpResponse<String> get(ApiCaller caller, String end) {
        var number = URLEncoder.encode(name + "/" + end, StandardCharsets.UTF_8);
        return caller.get("documents?number=" + number);
    }

    private String row(String end, String status) {
        return """
        {"number":"%s/%s","service":"Паспорт","centre":"Строгино","phone":"%s","status":"%s","at":"2026-01-31T10:00:00+03:00"}
        """
                .formatted(name, end, phone.e164(), status)
                .strip();
    }
}
