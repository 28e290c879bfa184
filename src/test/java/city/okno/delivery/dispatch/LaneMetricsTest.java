package city.okno.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Priority;
import city.okno.script.ChannelKind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaneMetricsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final LaneMetrics metrics = new LaneMetrics(meters, ChannelKind.TELEGRAM);

    @Test
    void showsQueueByPriorityAndForgetsWhatLeft() {
        metrics.watch(() -> 28.5);
        metrics.queued(Map.of(Priority.REPLY, 3L, Priority.BROADCAST, 1000L));
        assertThat(queue("reply")).isEqualTo(3);
        assertThat(queue("broadcast")).isEqualTo(1000);
        metrics.queued(Map.of(Priority.BROADCAST, 900L));
        assertThat(queue("reply")).isZero();
        assertThat(queue("broadcast")).isEqualTo(900);
    }

    @Test
    void showsRateOfLane() {
        metrics.watch(() -> 28.5);
        assertThat(meters.get("okno.delivery.rate").tag("lane", "telegram").gauge().value())
                .isEqualTo(28.5);
    }

    private double queue(String priority) {
        return meters.get("okno.delivery.queue").tag("priority", priority).gauge().value();
    }
}
