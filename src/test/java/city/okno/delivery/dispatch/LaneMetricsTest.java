package city.okno.delivery.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Delivery;
import city.okno.delivery.LetterEnded;
import city.okno.delivery.LetterEnded.Outcome;
import city.okno.delivery.LetterId;
import city.okno.delivery.Message;
import city.okno.delivery.Priority;
import city.okno.delivery.outbox.Departing;
import city.okno.delivery.outbox.Post;
import city.okno.script.ChannelKind;
import city.okno.script.RichText;
import city.okno.testing.TestClock;
import io.micrometer.core.instrument.distribution.ValueAtPercentile;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LaneMetricsTest {

    private static final Instant NOW = TestClock.MONDAY_NOON;

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

    @Test
    void showsHowLongLettersOfEachPriorityTake() {
        metrics.watch(() -> 28.5);
        metrics.answered(letter(Priority.REPLY), new Delivery.Accepted("1"), NOW.plusMillis(400));
        metrics.answered(letter(Priority.REPLY), new Delivery.Failed("502"), NOW.plusSeconds(9));

        var replies = meters.get("okno.delivery.accepted").tag("priority", "reply").timer();

        assertThat(replies.count()).isEqualTo(1);
        assertThat(replies.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(400);
        assertThat(replies.takeSnapshot().percentileValues())
                .extracting(ValueAtPercentile::percentile)
                .containsExactly(0.5, 0.95, 0.99);
        assertThat(answers("accepted")).isEqualTo(1);
        assertThat(answers("failed")).isEqualTo(1);
    }

    @Test
    void countsHowLettersEndFromTheStart() {
        metrics.watch(() -> 28.5);
        assertThat(ended("dropped")).isZero();
        new LaneOutcomes(meters)
                .on(
                        new LetterEnded(
                                new LetterId(1),
                                ChannelKind.TELEGRAM,
                                "turn",
                                Outcome.DROPPED,
                                "expired",
                                NOW));
        assertThat(ended("dropped")).isEqualTo(1);
    }

    @Test
    void tagsByFewWordsOfOurOwn() {
        metrics.watch(() -> 28.5);
        metrics.answered(letter(Priority.REPLY), new Delivery.Failed("to +79990000000"), NOW);
        assertThat(meters.getMeters())
                .flatExtracting(meter -> meter.getId().getTags())
                .allSatisfy(tag -> {
                    assertThat(tag.getKey()).isIn("lane", "priority", "answer", "outcome", "phi");
                    assertThat(tag.getValue()).matches("[a-z_]+|0\\.\\d+");
                });
    }

    private static Departing letter(Priority priority) {
        return new Departing(
                new LetterId(1),
                UUID.randomUUID(),
                "turn",
                priority,
                Post.CHAT,
                Message.of(RichText.plain("Готово")),
                List.of(),
                0,
                0,
                new LetterId(1),
                NOW,
                NOW.plusSeconds(60));
    }

    private double answers(String answer) {
        return meters.get("okno.delivery.answers").tag("answer", answer).counter().count();
    }

    private double ended(String outcome) {
        return meters.get("okno.delivery.ended").tag("outcome", outcome).counter().count();
    }

    private double queue(String priority) {
        return meters.get("okno.delivery.queue").tag("priority", priority).gauge().value();
    }
}
