package city.okno;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.okno.storage.Leases;
import city.okno.storage.NodeId;
import city.okno.testing.OknoTest;
import city.okno.testing.RunningOkno;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OknoTest
class OknoApplicationTest {

    private final RunningOkno okno;

    OknoApplicationTest(RunningOkno okno) {
        this.okno = okno;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/health/readiness",
                "/actuator/prometheus"
            })
    void tellsOperatorsHowItIs(String path) {
        // where another test has moved the clock, the last poll was long ago until the next one
        await().until(() -> get(path).statusCode() == 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/beans", "/actuator/heapdump"})
    void hidesItsInsides(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void writesToItsDatabase(Leases leases, NodeId node) {
        assertThat(leases.tryAcquire("start", node, Duration.ofMinutes(1))).isTrue();
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(okno.address().resolve(path)).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
