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
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Notices by template: sent, asked for, taken back.
@OknoTest
class NoticeApiTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RunningOkno okno;
    private final DepartmentKeys keys;
    private final Planners planners;
    private final TransactionTemplate writing;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final int number = NUMBERS.incrementAndGet();
    private final String phone = "+7916778%04d".formatted(number);
    private final String department = "notices " + number;
    private ApiCaller caller;

    NoticeApiTest(
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
    }

    @BeforeEach
    void makeKey() {
        caller = caller(KeyKind.LIVE, EnumSet.allOf(Scope.class), department);
    }

    private ApiCaller caller(KeyKind kind, Set<Scope> scopes, String of) {
        var phones = kind == KeyKind.TEAM ? List.of(new Phone(phone)) : List.<Phone>of();
        var key = writing.execute(_ -> keys.make(of, kind, scopes, phones, clock.instant()));
        Planted.one(key);
        return new ApiCaller(okno.address(), key);
    }

    @Test
    void tellsSomebodyWhoNeverUsedTheBotByTheShortForm() {
        var id = sent(closed());
        planners.runAllDue(noon());
        assertThat(texts()).hasSize(1).first().asString().contains("«Строгино» 5 июня закрыт");
        var shown = json(caller.get("notices/" + id));
        assertThat(shown.path("template").asString()).isEqualTo("centre.closed");
        assertThat(shown.path("version").asInt()).isEqualTo(1);
        assertThat(shown.path("state").asString()).isEqualTo("active");
        assertThat(shown.path("attempts")).hasSize(1);
        assertThat(shown.at("/attempts/0/channel").asString()).isEqualTo("sms");
        assertThat(shown.toString()).doesNotContain(phone).doesNotContain(phone.substring(2));
    }

    @Test
    void recordsTheDepartmentWithTheNotice() {
        sent(closed());
        assertThat(
                        jdbc.sql("select count(*) from notice where department = :department")
                                .param("department", department)
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void saysItInTheLanguageThatIsAskedForToWhoNeverChoseOne() {
        sent(closed().replace("{\"template\"", "{\"language\":\"en\",\"template\""));
        planners.runAllDue(noon());
        assertThat(texts()).first().asString().contains("is closed on 5 June");
    }

    @Test
    void takesTheNumberFromADocument() {
        var document = "T-%06d".formatted(705_000 + number);
        Planted.one(document);
        caller.post(
                "documents",
                """
                {"number":"%s","service":"Паспорт","centre":"Строгино","phone":"%s","status":"in_work","at":"%s"}
                """
                        .formatted(document, phone, clock.instant().minusSeconds(60)));
        sent(closed().replace("\"phone\":\"" + phone, "\"document\":\"" + document));
        planners.runAllDue(noon());
        assertThat(texts()).hasSize(1);
        var other = closed().replace("\"phone\":\"" + phone, "\"document\":\"T-0");
        assertRefused(caller.post("notices", other), 400, "to.document");
    }

    @Test
    void waitsForItsTime() {
        var day = clock.instant().plus(Duration.ofDays(3));
        var id =
                sent(
                        closed().replace(
                                        "{\"template\"",
                                        "{\"notBefore\":\"" + day + "\",\"template\""));
        planners.runAllDue(noon());
        assertThat(texts()).isEmpty();
        var shown = json(caller.get("notices/" + id));
        assertThat(shown.path("state").asString()).isEqualTo("waiting");
        assertThat(shown.path("waitsUntil").asString()).startsWith(day.toString().substring(0, 19));
    }

    @Test
    void takesBackWhatHasNotLeft() {
        var id = sent(later());
        assertThat(json(caller.post("notices/" + id + "/cancel", "")).path("state").asString())
                .isEqualTo("cancelled");
        planners.runAllDue(noon());
        assertThat(texts()).isEmpty();
        assertThat(json(caller.post("notices/" + id + "/cancel", "")).path("state").asString())
                .isEqualTo("cancelled");
    }

    @Test
    void replacesWhatStillWaitsUnderTheSameKey() {
        var body = later().replace("\"template\"", "\"supersedeKey\":\"a\",\"template\"");
        var first = sent(body);
        sent(body.replace("Строгино", "Щукино"));
        assertThat(json(caller.get("notices/" + first)).path("state").asString())
                .isEqualTo("superseded");
        var other = caller(KeyKind.LIVE, EnumSet.allOf(Scope.class), department + " b");
        other.post("notices", body);
        planners.runAllDue(noon());
        assertThat(texts()).hasSize(2);
    }

    @Test
    void answersTheSameRequestAsBeforeAndTellsOnce() {
        var header = Map.of(Once.HEADER, "r-" + number);
        var first = caller.post("notices", closed(), header);
        var second = caller.post("notices", closed(), header);
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertRefused(
                caller.post("notices", closed().replace("Строгино", "Щукино"), header),
                409,
                Once.HEADER);
        planners.runAllDue(noon());
        assertThat(texts()).hasSize(1);
    }

    @Test
    void tellsOnceAlsoWhenTheAnswerWasLost() {
        var header = Map.of(Once.HEADER, "r-" + number);
        var first = caller.post("notices", closed(), header);
        writing.executeWithoutResult(_ ->
                jdbc.sql("delete from department_answer where idempotency_key = :key")
                        .param("key", "r-" + number)
                        .update());
        assertThat(json(caller.post("notices", closed(), header)).path("id"))
                .isEqualTo(json(first).path("id"));
        assertThat(messages()).isEqualTo(1);
    }

    @Test
    void showsADepartmentItsOwnNoticesOnly() {
        var id = sent(closed());
        var other = caller(KeyKind.LIVE, EnumSet.allOf(Scope.class), department + " b");
        assertRefused(other.get("notices/" + id), 404, "id");
        assertRefused(other.post("notices/" + id + "/cancel", ""), 404, "id");
        assertRefused(caller.get("notices/nonsense"), 404, "id");
        assertThat(json(caller.get("notices/" + id)).path("state").asString())
                .isNotEqualTo("cancelled");
    }

    @Test
    void needsTheScope() {
        var reader = caller(KeyKind.LIVE, EnumSet.of(Scope.NOTICES_READ), department);
        var writer = caller(KeyKind.LIVE, EnumSet.of(Scope.NOTICES_WRITE), department);
        assertThat(reader.post("notices", closed()).body()).contains("notices:write");
        var id = json(writer.post("notices", closed())).path("id").asString();
        assertThat(writer.get("notices/" + id).statusCode()).isEqualTo(403);
        assertThat(reader.get("notices/" + id).statusCode()).isEqualTo(200);
        assertThat(reader.post("notices/" + id + "/cancel", "").statusCode()).isEqualTo(403);
    }

    @Test
    void letsATeamKeyTellItsOwnNumbersOnly() {
        var team = caller(KeyKind.TEAM, EnumSet.allOf(Scope.class), department);
        assertThat(team.post("notices", closed()).statusCode()).isEqualTo(202);
        var stranger = closed().replace(phone, "+79167799999");
        assertRefused(team.post("notices", stranger), 403, "to.phone");
    }

    @ParameterizedTest
    @CsvSource({
        "+79990000001, delivered",
        "+79990000002, read",
        "+79990000003, delivered",
        "+79990000004, unconfirmed",
        "+79990000005, failed",
        "+79990000006, failed",
        "+79990000007, unconfirmed",
        "+79990000008, expired",
        "+79990000009, suppressed",
        "+79990000010, suppressed",
        "+79990000011, superseded",
        "+79990000012, waiting",
        "+79990000013, active",
        "+79161234567, delivered"
    })
    void answersATestKeyAsTheNumberSaysAndTellsNobody(String to, String state) {
        var before = outbox();
        var test = caller(KeyKind.TEST, EnumSet.allOf(Scope.class), department);
        var taken = json(test.post("notices", closed().replace(phone, to)));
        assertThat(taken.path("state").asString()).isEqualTo(state);
        var id = taken.path("id").asString();
        assertThat(json(test.get("notices/" + id)).path("state").asString()).isEqualTo(state);
        assertThat(caller.get("notices/" + id).statusCode()).isEqualTo(404);
        assertThat(outbox()).isEqualTo(before);
    }

    @Test
    void takesBackATestNoticeThatWaits() {
        var test = caller(KeyKind.TEST, EnumSet.allOf(Scope.class), department);
        var waiting = closed().replace(phone, "+79990000012");
        var id = json(test.post("notices", waiting)).path("id").asString();
        assertThat(json(test.post("notices/" + id + "/cancel", "")).path("state").asString())
                .isEqualTo("cancelled");
        assertThat(json(test.get("notices/" + id)).path("state").asString()).isEqualTo("cancelled");
    }

    /// Tomorrow, out of quiet hours.
    private Instant noon() {
        var local = clock.instant().atZone(ZoneId.of("Europe/Moscow"));
        return local.plusDays(1).withHour(12).toInstant();
    }

    private String closed() {
        return """
        {"template":"centre.closed","to":{"phone":"%s"},"variables":{"centre":"Строгино","day":"2026-06-05"}}
        """
                .formatted(phone)
                .strip();
    }

    /// Leaves in an hour, so that it can be taken back by day too.
    private String later() {
        return closed().replace(
                        "{\"template\"",
                        "{\"notBefore\":\"%s\",\"template\""
                                .formatted(clock.instant().plus(Duration.ofHours(1))));
    }

    private String sent(String body) {
        var answer = caller.post("notices", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return json(answer).path("id").asString();
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String field) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).path("field").asString()).isEqualTo(field);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private List<String> texts() {
        return jdbc.sql(
                        """
                        select body from outbox
                        where channel = 'sms' and address = :phone and state <> 'DROPPED'
                        order by id limit 10
                        """)
                .param("phone", phone)
                .query(String.class)
                .list();
    }

    private long messages() {
        return jdbc.sql("select count(*) from notice where department = :department")
                .param("department", department)
                .query(Long.class)
                .single();
    }

    private long outbox() {
        return jdbc.sql("select count(*) from outbox").query(Long.class).single();
    }
}
