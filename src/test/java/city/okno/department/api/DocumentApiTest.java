package city.okno.department.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.department.DepartmentKeys;
import city.okno.planning.Planners;
import city.okno.testing.OknoTest;
import city.okno.testing.RunningOkno;
import city.okno.testing.leak.Planted;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What departments send over HTTP, up to the SMS that the applicant gets.
@OknoTest
class DocumentApiTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final RunningOkno okno;
    private final DepartmentKeys keys;
    private final Planners planners;
    private final TransactionTemplate writing;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final String number = "T-%06d".formatted(704_000 + NUMBERS.incrementAndGet());
    private final String phone = "+7916777%04d".formatted(NUMBERS.get());
    private final String department = "department " + NUMBERS.get();
    private String key = "";

    DocumentApiTest(
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
        Planted.one(number);
        key = writing.execute(_ -> keys.make(department, clock.instant()));
        Planted.one(key);
    }

    @Test
    void makesACaseAndChangesNothingWhenTheSameIsSaidAgain() {
        assertThat(post(event("accepted", 0)))
                .isEqualTo("201 {\"result\":\"made\",\"status\":\"accepted\"}");
        assertThat(post(event("accepted", 0)))
                .isEqualTo("200 {\"result\":\"unchanged\",\"status\":\"accepted\"}");
    }

    @Test
    void neverOverwritesANewerEventByAnOlderOne() {
        post(event("in_work", 10));
        assertThat(post(event("accepted", 0)))
                .isEqualTo("200 {\"result\":\"outdated\",\"status\":\"in_work\"}");
        assertThat(post(event("issued", 20)))
                .isEqualTo("200 {\"result\":\"changed\",\"status\":\"issued\"}");
    }

    @Test
    void sendsOneSmsToAnApplicantWhoNeverUsedTheBot() {
        post(event("ready", 0));
        post(event("ready", 0));
        planners.runAllDue(daytime());
        planners.runAllDue(daytime());
        planners.runAllDue(daytime());
        assertThat(messages()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "number, ''",
        "service, ''",
        "centre, ''",
        "phone, 12",
        "status, done",
        "at, yesterday",
        "keepUntil, 2026-02-30"
    })
    void namesTheFieldThatIsWrong(String field, String value) {
        var wrong =
                event("ready", 0)
                        .replaceFirst(
                                "\"" + field + "\":\"[^\"]*\"",
                                "\"" + field + "\":\"" + value + "\"");
        assertThat(post(wrong)).startsWith("400 ").contains("\"field\":\"" + field + "\"");
    }

    @Test
    void refusesAFieldThatItDoesNotKnow() {
        assertThat(post(event("ready", 0).replace("keepUntil", "keep_until")))
                .startsWith("400 ")
                .contains("\"field\":\"keep_until\"")
                .contains("keepUntil");
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThat(post("ready")).startsWith("400 ").contains("not JSON");
        assertThat(post("[]")).startsWith("400 ").contains("a JSON object");
    }

    @Test
    void refusesAKeyThatIsNobodys() {
        key = "okno_guess";
        assertThat(post(event("ready", 0))).startsWith("401 ");
    }

    @Test
    void refusesAKeyThatWasRevoked() {
        writing.executeWithoutResult(_ -> keys.revoke(department, clock.instant()));
        assertThat(post(event("ready", 0))).startsWith("401 ");
    }

    @Test
    void showsNoPhoneInARefusal() {
        var answer = post(event("ready", 0).replace(phone, phone + "123456789"));
        assertThat(answer).startsWith("400 ").doesNotContain(phone);
    }

    private java.time.Instant daytime() {
        var local = clock.instant().atZone(ZoneId.of("Europe/Moscow"));
        return local.plusDays(1).withHour(12).toInstant();
    }

    private long messages() {
        return jdbc.sql("select count(*) from outbox where channel = 'sms' and address = :phone")
                .param("phone", phone)
                .query(Long.class)
                .single();
    }

    /// @param minutes after the first event of the test
    private String event(String status, int minutes) {
        var at =
                clock.instant()
                        .minus(Duration.ofDays(1))
                        .truncatedTo(java.time.temporal.ChronoUnit.DAYS);
        return """
        {"number":"%s","service":"Паспорт","centre":"Строгино","phone":"%s","status":"%s","at":"%s","keepUntil":"2030-01-31"}
        """
                .formatted(number, phone, status, at.plus(Duration.ofMinutes(minutes)))
                .strip();
    }

    private String post(String body) {
        var request =
                HttpRequest.newBuilder(okno.address().resolve("/api/v1/documents"))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            return answer.statusCode() + " " + sorted(answer.body());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Two members in a stable order.
    private static String sorted(String body) {
        return body.startsWith("{\"status\"") && body.contains("\"result\"")
                ? body.replaceFirst("\\{(\"status\":\"\\w+\"),(\"result\":\"\\w+\")}", "{$2,$1}")
                : body;
    }
}
