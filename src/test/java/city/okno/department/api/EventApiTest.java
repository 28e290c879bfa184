package city.okno.department.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.LetterId;
import city.okno.delivery.MessageSeen;
import city.okno.department.DepartmentKeys;
import city.okno.department.KeyKind;
import city.okno.department.Scope;
import city.okno.planning.Planners;
import city.okno.testing.OknoTest;
import city.okno.testing.RunningOkno;
import city.okno.testing.leak.Planted;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What a department learns when it asks what happened.
@OknoTest
class EventApiTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private static final String NOTICE =
            """
            {"template":"centre.closed","to":{"phone":"%s"},\
            "variables":{"centre":"Строгино","day":"2026-06-12"}}\
            """;

    private final RunningOkno okno;
    private final DepartmentKeys keys;
    private final TransactionTemplate writing;
    private final InstantSource clock;
    private final Planners planners;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final int number = NUMBERS.incrementAndGet();
    private final String department = "events " + number;

    EventApiTest(
            RunningOkno okno,
            DepartmentKeys keys,
            TransactionTemplate writing,
            InstantSource clock,
            Planners planners,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.okno = okno;
        this.keys = keys;
        this.writing = writing;
        this.clock = clock;
        this.planners = planners;
        this.jdbc = jdbc;
        this.events = events;
        Planted.one("EV-8801");
    }

    @Test
    void tellsWhatHappenedSinceItWasAskedLast() {
        var caller = key(department, KeyKind.LIVE);
        caller.post("documents", document("accepted", 0));
        caller.post("documents", document("in_work", 1));
        caller.post("documents", document("in_work", 1));
        var first = caller.get("events?limit=1").body();
        assertThat(first)
                .contains("\"type\":\"document.made\"", "\"more\":true", "\"number\":\"EV-8801\"")
                .contains("\"status\":\"accepted\"")
                .doesNotContain("79167");
        var next = first.replaceFirst(".*\"next\":\"(\\d+)\".*", "$1");
        var second = caller.get("events?after=" + next).body();
        assertThat(second)
                .contains("\"type\":\"document.changed\"", "\"more\":false")
                .doesNotContain("document.made");
        var last = second.replaceFirst(".*\"next\":\"(\\d+)\".*", "$1");
        assertThat(caller.get("events?after=" + last).body())
                .contains("\"events\":[]", "\"next\":\"" + last + "\"");
    }

    @Test
    void tellsWhatBecameOfANotice() {
        var caller = key(department, KeyKind.LIVE);
        var posted = caller.post("notices", NOTICE.formatted("+7916554%04d".formatted(number)));
        var id = posted.body().replaceFirst(".*\"id\":\"([^\"]+)\".*", "$1");
        assertThat(caller.get("events").body()).contains("notice.accepted", id, "centre.closed");
        caller.post("notices/" + id + "/cancel", "");
        caller.post("notices/" + id + "/cancel", "");
        assertThat(types(caller)).containsOnlyOnce("notice.accepted", "notice.cancelled");
    }

    @Test
    void tellsWhatATestKeysNumberStandsFor() {
        var caller = key(department, KeyKind.TEST);
        caller.post("notices", NOTICE.formatted("+79167790000"));
        assertThat(types(caller)).containsExactly("notice.accepted", "notice.delivered");
    }

    @Test
    void tellsOnceThatAnApplicantConfirmed() {
        var caller = key(department, KeyKind.LIVE);
        var phone = "+7916553%04d".formatted(number);
        caller.post("documents", document("ready", 0).replace("+79167780088", phone));
        var noon = clock.instant().atZone(ZoneId.of("Europe/Moscow")).plusDays(1).withHour(12);
        planners.runAllDue(noon.toInstant());
        var seen = letterTo(phone);
        writing.executeWithoutResult(_ -> events.publishEvent(seen));
        writing.executeWithoutResult(_ -> events.publishEvent(seen));
        assertThat(types(caller)).containsExactly("document.made", "document.confirmed");
    }

    private MessageSeen letterTo(String phone) {
        return jdbc.sql("select id, owner from outbox where address = :phone")
                .param("phone", phone)
                .query((row, _) ->
                        new MessageSeen(
                                new LetterId(row.getLong("id")),
                                row.getString("owner"),
                                clock.instant()))
                .single();
    }

    @Test
    void showsNobodyTheEventsOfOthers() {
        key(department, KeyKind.LIVE).post("documents", document("accepted", 0));
        assertThat(key(department, KeyKind.TEST).get("events").body()).contains("\"events\":[]");
        assertThat(key(department + " b", KeyKind.LIVE).get("events").body())
                .contains("\"events\":[]");
    }

    @ParameterizedTest
    @CsvSource({
        "events?after=x, after",
        "events?after=-1, after",
        "events?after=999999999999999999, after",
        "events?limit=0, limit",
        "events?limit=501, limit",
        "events?limit=all, limit"
    })
    void namesTheParameterThatIsWrong(String path, String field) {
        var answer = key(department, KeyKind.LIVE).get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|''",
                "{\"ids\":[]}|ids",
                "{\"ids\":\"evt_1\"}|ids",
                "{\"ids\":[\"1\"]}|ids",
                "{\"all\":true}|all"
            })
    void replaysNothingThatIsNotNamedRight(String body, String field) {
        var answer = key(department, KeyKind.LIVE).post("callbacks/dead/replay", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(field.isEmpty() ? "JSON" : "\"field\":\"" + field);
    }

    @Test
    void hasNothingDeadWhereNoAddressIs() {
        var caller = key(department, KeyKind.LIVE);
        assertThat(caller.get("callbacks/dead").body()).isEqualTo("{\"dead\":[]}");
        assertThat(caller.post("callbacks/dead/replay", "{}").body()).isEqualTo("{\"replayed\":0}");
    }

    @Test
    void refusesAKeyWithoutTheScope() {
        var caller = key(department, KeyKind.LIVE, Set.of(Scope.DOCUMENTS_READ));
        assertThat(caller.get("events").statusCode()).isEqualTo(403);
        assertThat(caller.get("callbacks/dead").statusCode()).isEqualTo(403);
        assertThat(caller.post("callbacks/dead/replay", "{}").statusCode()).isEqualTo(403);
    }

    private static List<String> types(ApiCaller caller) {
        return Pattern.compile("\"type\":\"([^\"]+)\"")
                .matcher(caller.get("events").body())
                .results()
                .map(it -> it.group(1))
                .toList();
    }

    private ApiCaller key(String department, KeyKind kind) {
        return key(department, kind, EnumSet.allOf(Scope.class));
    }

    private ApiCaller key(String department, KeyKind kind, Set<Scope> scopes) {
        var key =
                writing.execute(
                        _ -> keys.make(department, kind, scopes, List.of(), clock.instant()));
        Planted.one(key);
        return new ApiCaller(okno.address(), key);
    }

    private static String document(String status, int minute) {
        return """
        {"number":"EV-8801","service":"Паспорт","centre":"Строгино","phone":"+79167780088",\
        "status":"%s","at":"2026-06-05T09:%02d:00+03:00"}\
        """
                .formatted(status, minute);
    }
}
