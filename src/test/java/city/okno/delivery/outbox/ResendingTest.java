package city.okno.delivery.outbox;

import static city.okno.delivery.outbox.Post.reply;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Delivery;
import city.okno.delivery.LetterId;
import city.okno.delivery.LetterReported;
import city.okno.delivery.Priority;
import city.okno.delivery.Receipt;
import city.okno.delivery.Receipts.Report;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ResendingTest {

    private static final Instant NOW = TestClock.MONDAY_NOON;
    private static final Duration SHORT = Duration.ofMinutes(10);
    private static final Duration LONG = Duration.ofHours(2);

    private final Postman phone = new Postman().reporting().pausing(SHORT, LONG);
    private final Post post;

    ResendingTest(TestDatabase database) {
        this.post = new Post(database, phone);
    }

    @Test
    void sendsAgainAfterEachPauseAndThenGivesUp() {
        var letter = sent("a", NOW);
        undelivered("a", NOW);
        assertThat(claimed(NOW.plus(SHORT).minusSeconds(1))).isEmpty();
        accepted("b", NOW.plus(SHORT));
        undelivered("b", NOW.plus(SHORT));
        assertThat(claimed(NOW.plus(SHORT).plus(LONG).minusSeconds(1))).isEmpty();
        assertThat(reported()).isEmpty();
        accepted("c", NOW.plus(SHORT).plus(LONG));
        undelivered("c", NOW.plus(SHORT).plus(LONG));
        assertThat(reported()).containsExactly(Receipt.UNDELIVERED);
        assertThat(post.state(letter)).isEqualTo("SENT");
    }

    @Test
    void staysWhereItIsWhenLaterThanItsEnd() {
        var letter = post.put(reply("Готово"), NOW);
        accepted("a", NOW);
        undelivered("a", NOW.plus(Duration.ofDays(1)).minus(SHORT));
        assertThat(post.state(letter)).isEqualTo("SENT");
        assertThat(reported()).containsExactly(Receipt.UNDELIVERED);
    }

    @Test
    void asksItsOwnerBeforeItLeavesAgain() {
        var letter = sent("a", NOW);
        post.unwanted.add(letter);
        undelivered("a", NOW);
        assertThat(post.state(letter)).isEqualTo("SENT");
        assertThat(reported()).containsExactly(Receipt.UNDELIVERED);
    }

    @Test
    void doesNotLeaveAgainWhenItArrivedAfterAll() {
        var letter = sent("a", NOW);
        undelivered("a", NOW);
        assertThat(post.state(letter)).isEqualTo("QUEUED");
        report("a", Receipt.DELIVERED, NOW.plusSeconds(60));
        assertThat(post.state(letter)).isEqualTo("SENT");
        assertThat(reported()).containsExactly(Receipt.DELIVERED);
    }

    @Test
    void holdsNobodyUpWhileItWaits() {
        sent("a", NOW);
        undelivered("a", NOW.plus(SHORT));
        var next = post.put(reply("Ещё"), NOW.plus(SHORT));
        assertThat(claimed(NOW.plus(SHORT))).extracting(Departing::id).containsExactly(next);
    }

    @Test
    void countsRefusalsByTheSamePauses() {
        var letter = post.put(reply("Готово"), NOW);
        failed(NOW);
        failed(NOW.plus(SHORT));
        assertThat(post.state(letter)).isEqualTo("QUEUED");
        failed(NOW.plus(SHORT).plus(LONG));
        assertThat(post.state(letter)).isEqualTo("REJECTED");
    }

    private LetterId sent(String externalId, Instant now) {
        var letter = post.put(reply("Готово"), now);
        accepted(externalId, now);
        return letter;
    }

    private void accepted(String externalId, Instant now) {
        post.answers.accept(
                called(now), new Delivery.Accepted(externalId), phone, Duration.ZERO, now);
    }

    private void failed(Instant now) {
        post.answers.accept(
                called(now), new Delivery.Failed("30003"), phone, Duration.ofSeconds(1), now);
    }

    private Departing called(Instant now) {
        return post.departures.call(claimed(now), now.plusSeconds(60), now).getFirst();
    }

    private List<Departing> claimed(Instant now) {
        return post.departures.claim(phone.kind(), Priority.BROADCAST, 10, now);
    }

    private void undelivered(String externalId, Instant now) {
        report(externalId, Receipt.UNDELIVERED, now);
    }

    private void report(String externalId, Receipt receipt, Instant now) {
        post.receipts.report(phone.kind(), externalId, new Report(receipt, "30003", false), now);
    }

    private List<Receipt> reported() {
        return post.events(LetterReported.class).stream().map(LetterReported::receipt).toList();
    }
}
