package city.okno.delivery.outbox;

import static city.okno.delivery.outbox.Post.reply;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Delivery;
import city.okno.delivery.LetterReported;
import city.okno.delivery.MessageSeen;
import city.okno.delivery.Priority;
import city.okno.delivery.Receipt;
import city.okno.delivery.Receipts.Report;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
class StoredReceiptsTest {

    private static final Instant NOW = TestClock.MONDAY_NOON;

    private final Post post;
    private final Postman telegram = new Postman().reporting();

    StoredReceiptsTest(TestDatabase database) {
        this.post = new Post(database);
    }

    @Test
    void tellsOwnerHowFarLetterGot() {
        var letter = called();
        accept(letter);
        report(Receipt.SENT);
        report(Receipt.DELIVERED);
        assertThat(grown()).containsExactly(Receipt.SENT, Receipt.DELIVERED);
        assertThat(post.events(LetterReported.class).getFirst())
                .isEqualTo(new LetterReported(letter.id(), "turn", Receipt.SENT, "", NOW));
    }

    @Test
    void staysWhereItWasWhenReportsComeLateOrTwice() {
        accept(called());
        report(Receipt.DELIVERED);
        report(Receipt.DELIVERED);
        report(Receipt.SENT);
        report(Receipt.UNDELIVERED);
        assertThat(grown()).containsExactly(Receipt.DELIVERED);
    }

    @Test
    void parksReportThatIsFasterThanAnswer() {
        var letter = called();
        report(Receipt.SENT);
        report(Receipt.DELIVERED);
        assertThat(grown()).isEmpty();
        accept(letter);
        assertThat(grown()).containsExactly(Receipt.DELIVERED);
    }

    @Test
    void takesReadLetterForSeen() {
        var letter = called();
        accept(letter);
        report(Receipt.READ);
        assertThat(post.events(MessageSeen.class))
                .containsExactly(new MessageSeen(letter.id(), "turn", NOW));
    }

    @Test
    void takesEverythingBeforeReadMessageForRead() {
        accept(called(), "9");
        accept(called(), "10");
        accept(called(), "11");
        post.receipts.readUpTo(Post.CHAT, "10", NOW);
        assertThat(grown()).containsExactly(Receipt.READ, Receipt.READ);
        assertThat(post.events(MessageSeen.class)).hasSize(2);
        post.receipts.readUpTo(Post.chat(5), "99", NOW);
        assertThat(grown()).hasSize(2);
        post.receipts.readUpTo(Post.CHAT, "12", NOW);
        assertThat(grown()).hasSize(3);
    }

    @Test
    void parksReadMessageThatIsFasterThanAnswer() {
        var letter = called();
        post.receipts.readUpTo(Post.CHAT, "77", NOW);
        assertThat(grown()).isEmpty();
        accept(letter);
        assertThat(grown()).containsExactly(Receipt.READ);
    }

    @Test
    void suppressesAddressThatProviderGaveUp() {
        var letter = called();
        accept(letter);
        post.receipts.report(
                telegram.kind(), "77", new Report(Receipt.UNDELIVERED, "30005", true), NOW);
        assertThat(post.suppressions.holds(letter.to())).isTrue();
    }

    @Test
    void keepsReportsAboutForeignMessagesToItself() {
        report(Receipt.DELIVERED);
        assertThat(grown()).isEmpty();
    }

    @RepeatedTest(10)
    void losesNoReportThatComesTogetherWithAnswer() {
        var letter = called();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.submit(() -> accept(letter));
            threads.submit(() -> report(Receipt.DELIVERED));
        }
        assertThat(grown()).containsExactly(Receipt.DELIVERED);
    }

    private Departing called() {
        post.put(reply("Готово"), NOW);
        var letters = post.departures.claim(telegram.kind(), Priority.BROADCAST, 10, NOW);
        return post.departures.call(letters, NOW.plusSeconds(60), NOW).getFirst();
    }

    private void accept(Departing letter) {
        accept(letter, "77");
    }

    private void accept(Departing letter, String externalId) {
        post.answers.accept(
                letter, new Delivery.Accepted(externalId), telegram, Duration.ofSeconds(1), NOW);
    }

    private void report(Receipt receipt) {
        post.receipts.report(telegram.kind(), "77", new Report(receipt, "", false), NOW);
    }

    private Iterable<Receipt> grown() {
        return post.events(LetterReported.class).stream().map(LetterReported::receipt).toList();
    }
}
