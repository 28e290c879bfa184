package city.okno.delivery.outbox;

import static city.okno.delivery.outbox.Post.reply;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Delivery;
import city.okno.delivery.LetterEnded;
import city.okno.delivery.LetterEnded.Outcome;
import city.okno.delivery.LetterId;
import city.okno.delivery.LetterReported;
import city.okno.delivery.Lookup.Found;
import city.okno.delivery.Priority;
import city.okno.delivery.Receipt;
import city.okno.delivery.Receipts.Report;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@DatabaseTest
class UnknownLettersPlannerTest {

    private static final Instant NOW = TestClock.MONDAY_NOON;
    private static final Instant CERTAIN = NOW.plus(UnknownLettersPlanner.CERTAIN);

    private Found found = new Found.NotThere();
    private final List<String> asked = new ArrayList<>();
    private final Postman phone =
            new Postman()
                    .reporting()
                    .asked((letter, at) -> {
                        asked.add(letter.text().text());
                        assertThat(at).isEqualTo(NOW);
                        return found;
                    });
    private final Post post;

    UnknownLettersPlannerTest(TestDatabase database) {
        this.post = new Post(database, phone);
    }

    @Test
    void takesWhatProviderHasForSent() {
        var letter = unanswered();
        post.receipts.report(
                phone.kind(), "77", new Report(Receipt.DELIVERED, "", false), NOW.plusSeconds(5));
        found = new Found.There(List.of("77"));
        post.unknown.runDue(NOW.plusSeconds(60));
        assertThat(asked).containsExactly("Готово");
        assertThat(post.state(letter)).isEqualTo("SENT");
        assertThat(outcomes()).containsExactly(Outcome.UNKNOWN, Outcome.SENT);
        assertThat(post.events(LetterReported.class))
                .extracting(LetterReported::receipt)
                .containsExactly(Receipt.DELIVERED);
    }

    @Test
    void takesNoMessageForTwoLetters() {
        found = new Found.There(List.of("77", "78"));
        unanswered();
        unanswered();
        post.unknown.runDue(NOW.plusSeconds(60));
        assertThat(post.events(LetterEnded.class))
                .filteredOn(ended -> ended.outcome() == Outcome.SENT)
                .extracting(ended -> post.column(ended.letter(), "external_id"))
                .containsExactly("77", "78");
    }

    @Test
    void asksNothingRightAfterTheCall() {
        unanswered();
        post.unknown.runDue(NOW.plusSeconds(59));
        assertThat(asked).isEmpty();
    }

    @Test
    void sendsAgainOnlyWhenProviderCertainlyGotNothing() {
        var letter = unanswered();
        post.unknown.runDue(CERTAIN.minusSeconds(1));
        assertThat(post.state(letter)).isEqualTo("UNKNOWN");
        post.unknown.runDue(CERTAIN);
        assertThat(post.state(letter)).isEqualTo("QUEUED");
        assertThat(claimed(CERTAIN)).hasSize(1);
    }

    @Test
    void givesUpWhatNobodyWantsAnyMore() {
        var letter = unanswered();
        post.unwanted.add(letter);
        post.unknown.runDue(CERTAIN);
        assertThat(post.state(letter)).isEqualTo("REJECTED");
        assertThat(outcomes()).containsExactly(Outcome.UNKNOWN, Outcome.REJECTED);
    }

    @Test
    void givesUpWhatIsTooLate() {
        var letter = unanswered();
        post.unknown.runDue(NOW.plus(Duration.ofDays(1)));
        assertThat(post.column(letter, "reason")).isEqualTo("never_sent");
        assertThat(post.state(letter)).isEqualTo("REJECTED");
    }

    @Test
    void leavesEverythingWhileProviderCannotBeAsked() {
        var letter = unanswered();
        unanswered();
        found = new Found.NotNow("http 503");
        post.unknown.runDue(CERTAIN);
        assertThat(asked).hasSize(1);
        assertThat(post.state(letter)).isEqualTo("UNKNOWN");
    }

    private LetterId unanswered() {
        var letter = post.put(reply("Готово"), NOW);
        var called = post.departures.call(claimed(NOW), NOW.plusSeconds(60), NOW).getFirst();
        post.answers.accept(called, new Delivery.Unknown("timeout"), phone, Duration.ZERO, NOW);
        return letter;
    }

    private List<Departing> claimed(Instant now) {
        return post.departures.claim(phone.kind(), Priority.BROADCAST, 10, now);
    }

    private List<Outcome> outcomes() {
        return post.events(LetterEnded.class).stream().map(LetterEnded::outcome).toList();
    }
}
