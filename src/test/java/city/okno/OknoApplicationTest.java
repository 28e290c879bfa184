package city.okno;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.storage.Leases;
import city.okno.storage.NodeId;
import city.okno.testing.OknoTest;
import city.okno.testing.RunningOkno;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@OknoTest
class OknoApplicationTest {

    @Test
    void isHealthy(RunningOkno okno) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer =
                    client.send(
                            HttpRequest.newBuilder(okno.address().resolve("/actuator/health"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void writesToItsDatabase(Leases leases, NodeId node) {
        assertThat(leases.tryAcquire("start", node, Duration.ofMinutes(1))).isTrue();
    }
}
