package city.okno.department.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.department.DepartmentKeys;
import city.okno.testing.OknoTest;
import city.okno.testing.RunningOkno;
import city.okno.testing.leak.Planted;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;

/// Requests that no honest program sends.
@OknoTest
class ApiGateTest {

    private final RunningOkno okno;
    private final DepartmentKeys keys;
    private final TransactionTemplate writing;
    private final InstantSource clock;

    ApiGateTest(
            RunningOkno okno,
            DepartmentKeys keys,
            TransactionTemplate writing,
            InstantSource clock) {
        this.okno = okno;
        this.keys = keys;
        this.writing = writing;
        this.clock = clock;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/documents?number=1",
                "/api/v1/documents/bulk",
                "/api/v1/nothing",
                "/api/v1/;x=1/documents?number=1",
            })
    void asksForTheKeyBeforeAnything(String path) {
        var answer = send("GET", path, null, "application/json");
        assertThat(answer.statusCode()).isIn(400, 401);
        assertThat(answer.body()).doesNotContain("history");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/%761/documents?number=1",
                "//api/v1/documents?number=1",
                "/api/v1;x/documents?number=1",
                "/api/./v1/documents?number=1"
            })
    void letsNobodyRoundTheGate(String path) {
        var answer = send("GET", path, null, "application/json");
        assertThat(answer.statusCode()).isBetween(400, 499);
    }

    @Test
    void namesTheWayToProveWhoOneIs() {
        var answer = send("POST", "/api/v1/documents", "Basic b2tubzpva25v", "application/json");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/v1/documents, application/json, 405",
        "POST, /api/v1/documents, text/plain, 415",
        "GET, /api/v1/documents, application/json, 400",
        "GET, /api/v1/nothing, application/json, 404"
    })
    void refusesAsAProblem(String method, String path, String type, int status) {
        var key = writing.execute(_ -> keys.make("gate", clock.instant()));
        Planted.one(key);
        var answer = send(method, path, "Bearer " + key, type);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    private HttpResponse<String> send(
            String method, String path, String authorization, String type) {
        var request =
                HttpRequest.newBuilder(
                                URI.create(okno.address().toString().replaceAll("/$", "") + path))
                        .header("Content-Type", type)
                        .method(
                                method,
                                method.equals("GET")
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString("{}"));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
