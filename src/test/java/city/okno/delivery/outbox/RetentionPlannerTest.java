package city.okno.delivery.outbox;

import static city.okno.delivery.outbox.Post.CHAT;
import static city.okno.delivery.outbox.Post.DARYA;
import static city.okno.delivery.outbox.Post.reply;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Delivery;
import city.okno.delivery.LetterId;
import city.okno.delivery.Option;
import city.okno.delivery.Priority;
import city.okno.delivery.Receipt;
import city.okno.delivery.Receipts.Report;
import city.okno.delivery.Target;
import city.okno.script.ChannelKind;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@DatabaseTest
class RetentionPlannerTest {

    private static final Instant NOW = TestClock.MONDAY_NOON;

    private final Post post;
    private final RetentionPlanner planner;

    RetentionPlannerTest(TestDatabase database) {
        this.post = new Post(database);
        this.planner =
                new RetentionPlanner(
                        new RetentionRepository(database.jdbc()),
                        new RetentionSettings(Duration.ofDays(7), Duration.ofDays(83)),
                        database.writing());
    }

    @Test
    void emptiesLetterWeekAfterItsEnd() {
        var letter = sent();
        planner.runDue(days(7));
        assertThat(post.column(letter, "body")).contains("123");
        planner.runDue(days(7).plusMillis(1));
        assertThat(post.column(letter, "body")).doesNotContain("123");
        assertThat(post.column(letter, "address")).isEmpty();
        assertThat(post.state(letter)).isEqualTo("SENT");
    }

    @Test
    void understandsOldButtonsUntilLetterIsGone() {
        var letter = sent();
        var token = post.tokens(letter).getFirst();
        planner.runDue(days(8));
        assertThat(post.outbox.button(token, DARYA)).isPresent();
        planner.runDue(days(92));
        assertThat(post.outbox.button(token, DARYA)).isEmpty();
    }

    @Test
    void leavesLettersThatAreStillToLeave() {
        var letter = post.put(Post.to(CHAT, Priority.REMINDER, days(200), days(300)), NOW);
        planner.runDue(days(100));
        assertThat(post.state(letter)).isEqualTo("QUEUED");
    }

    @Test
    void forgetsReportsAboutForeignMessages() {
        post.receipts.report(ChannelKind.SMS, "SM1", new Report(Receipt.DELIVERED, "", false), NOW);
        planner.runDue(days(8));
        assertThat(
                        post.database
                                .jdbc()
                                .sql("select count(*) from receipt")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private LetterId sent() {
        var letter =
                post.put(reply("Дело 123", new Option("Ясно", new Target.Answer(1, "ok"))), NOW);
        var claimed = post.departures.claim(ChannelKind.TELEGRAM, Priority.BROADCAST, 10, NOW);
        post.departures.call(claimed, NOW.plusSeconds(60), NOW);
        post.answers.accept(
                claimed.getFirst(),
                new Delivery.Accepted("1"),
                new Postman(),
                Duration.ofSeconds(1),
                NOW);
        return letter;
    }

    private static Instant days(int days) {
        return NOW.plus(Duration.ofDays(days));
    }
}
