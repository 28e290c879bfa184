package city.okno.department.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.department.DepartmentKeys;
import city.okno.department.Scope;
import city.okno.script.Phone;
import city.okno.testing.OknoTest;
import city.okno.testing.RunningOkno;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Many notices in one request.
@OknoTest
class BulkNoticeApiTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final KeyDesk desk;
    private final TransactionTemplate writing;
    private final JdbcClient jdbc;
    private final int number = NUMBERS.incrementAndGet();
    private final String phone = "+7916780%04d".formatted(number);
    private final String department = "many notices " + number;
    private final Map<String, String> once = Map.of(Once.HEADER, "m-" + number);

    BulkNoticeApiTest(
            RunningOkno okno,
            DepartmentKeys keys,
            TransactionTemplate writing,
            JdbcClient jdbc,
            InstantSource clock) {
        this.desk = new KeyDesk(okno, keys, writing, clock);
        this.writing = writing;
        this.jdbc = jdbc;
    }

    @Test
    void rejectsABadRowByItself() {
        var caller = desk.live(department);
        var answer =
                caller.post(
                        "notices/bulk",
                        rows(closed(1), "7", closed(2).replace("Строгино", ""), closed(3)));
        assertThat(answer.statusCode()).isEqualTo(200);
        var shown = json(answer);
        assertThat(shown.path("count").toString()).isEqualTo("{\"accepted\":2,\"rejected\":2}");
        assertThat(shown.at("/rows/1").toString())
                .isEqualTo(
                        "{\"row\":2,\"result\":\"rejected\",\"detail\":\"Expected a JSON object\"}");
        assertThat(shown.at("/rows/2/field").asString()).isEqualTo("variables.centre");
        assertThat(answer.body()).doesNotContain(phone.substring(2));
        var asked = caller.get("notices/" + shown.at("/rows/3/id").asString());
        assertThat(json(asked).path("template").asString()).isEqualTo("centre.closed");
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void answersTheSameRequestAsBeforeAndTellsOnce() {
        var caller = desk.live(department);
        var body = rows(closed(1), closed(1));
        var first = caller.post("notices/bulk", body, once);
        var again = caller.post("notices/bulk", body, once);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(told()).isEqualTo(2);
        assertThat(caller.post("notices/bulk", rows(closed(3)), once).statusCode()).isEqualTo(409);
    }

    @Test
    void tellsOnceAlsoWhenItStoppedHalfWay() {
        var caller = desk.live(department);
        var first = caller.post("notices/bulk", rows(closed(1), closed(2)), once);
        writing.executeWithoutResult(_ ->
                jdbc.sql("delete from department_answer where idempotency_key = :key")
                        .param("key", "m-" + number)
                        .update());
        var again = caller.post("notices/bulk", rows(closed(1), closed(2), closed(3)), once);
        assertThat(json(again).at("/rows/1/id")).isEqualTo(json(first).at("/rows/1/id"));
        assertThat(told()).isEqualTo(3);
    }

    @Test
    void takesNoMoreRowsThanAllowedAndNothingElse() {
        var caller = desk.live(department);
        var many = "[" + "{},".repeat(1000) + "{}]";
        assertThat(caller.post("notices/bulk", many).body()).contains("1 to 1000 notices");
        assertThat(caller.post("notices/bulk", closed(1)).body()).contains("array of notices");
    }

    @Test
    void tellsOnlyWhomTheKeyMay() {
        var reader = desk.live(department, Scope.NOTICES_READ);
        assertThat(reader.post("notices/bulk", rows(closed(1))).statusCode()).isEqualTo(403);
        var team = desk.team(department, new Phone(phone));
        var answer = team.post("notices/bulk", rows(closed(1), closed(1).replace("7916", "7917")));
        assertThat(json(answer).at("/rows/1/field").asString()).isEqualTo("to.phone");
        assertThat(told()).isEqualTo(1);
    }

    private String closed(int day) {
        return """
        {"template":"centre.closed","to":{"phone":"%s"},"variables":{"centre":"Строгино","day":"2026-06-0%d"}}
        """
                .formatted(phone, day)
                .strip();
    }

    private static String rows(String... rows) {
        return "[" + String.join(",", rows) + "]";
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private long told() {
        return jdbc.sql("select count(*) from notice where department = :department")
                .param("department", department)
                .query(Long.class)
                .single();
    }
}
