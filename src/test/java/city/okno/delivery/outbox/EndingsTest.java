package city.okno.delivery.outbox;

import static city.okno.delivery.outbox.Post.CHAT;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Delivery;
import city.okno.delivery.Letter;
import city.okno.delivery.LetterEnded;
import city.okno.delivery.LetterEnded.Outcome;
import city.okno.delivery.LetterId;
import city.okno.delivery.Message;
import city.okno.delivery.Priority;
import city.okno.script.ChannelKind;
import city.okno.script.RichText;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A letter whose call got no answer, and which waits to be sent again, may have arrived.
@DatabaseTest
class EndingsTest {

    private static final Instant NOW = TestClock.MONDAY_NOON;
    private static final Instant LATER = NOW.plus(Duration.ofHours(2));

    private final TestDatabase database;
    private final Post post;

    EndingsTest(TestDatabase database) {
        this.database = database;
        this.post = new Post(database);
    }

    @Test
    void doesNotKnowOfWhatIsSuperseded() {
        var letter = unanswered();
        assertThat(database.write(() -> post.outbox.supersede("visit:1", NOW))).isEqualTo(1);
        assertUnknown(letter, NOW);
        assertThat(database.write(() -> post.outbox.supersede("visit:1", NOW))).isZero();
    }

    @Test
    void doesNotKnowOfWhatExpires() {
        var letter = unanswered();
        post.departures.expire(ChannelKind.TELEGRAM, LATER);
        assertUnknown(letter, LATER);
    }

    @Test
    void doesNotKnowOfWhatIsTakenBack() {
        var letter = unanswered();
        assertThat(database.write(() -> post.outbox.withdraw(letter, NOW))).isFalse();
        assertThat(post.state(letter)).isEqualTo("UNKNOWN");
        assertThat(post.events(LetterEnded.class)).isEmpty();
    }

    @Test
    void doesNotKnowOfWhatMayNotLeaveAgain() {
        var letter = unanswered();
        var again = claim(NOW.plusSeconds(60));
        database.write(() -> post.suppressions.insert(CHAT, "blocked", NOW));
        assertThat(post.departures.call(again, LATER, NOW.plusSeconds(60))).isEmpty();
        assertUnknown(letter, NOW.plusSeconds(60));
    }

    @Test
    void doesNotKnowOfWhatIsNotTriedAgain() {
        var letter = post.put(Post.to(CHAT, Priority.REMINDER), NOW);
        post.answers.accept(
                post.departures.call(claim(NOW), LATER, NOW).getFirst(),
                new Delivery.Unknown("timeout"),
                new Postman().knowingRepetition(),
                null,
                NOW);
        assertThat(post.state(letter)).isEqualTo("UNKNOWN");
    }

    private LetterId unanswered() {
        var letter =
                post.put(
                        new Letter(
                                null,
                                CHAT,
                                Message.of(RichText.plain("Завтра в 10")),
                                Priority.REMINDER,
                                "notice:1",
                                null,
                                LATER,
                                "visit:1",
                                null),
                        NOW);
        var called = post.departures.call(claim(NOW), LATER, NOW);
        post.answers.accept(
                called.getFirst(),
                new Delivery.Unknown("timeout"),
                new Postman().knowingRepetition(),
                Duration.ofSeconds(10),
                NOW);
        assertThat(post.state(letter)).isEqualTo("QUEUED");
        return letter;
    }

    private List<Departing> claim(Instant now) {
        return post.departures.claim(ChannelKind.TELEGRAM, Priority.BROADCAST, 10, now);
    }

    private void assertUnknown(LetterId letter, Instant at) {
        assertThat(post.state(letter)).isEqualTo("UNKNOWN");
        assertThat(post.events(LetterEnded.class))
                .containsExactly(
                        new LetterEnded(
                                letter,
                                ChannelKind.TELEGRAM,
                                "notice:1",
                                Outcome.UNKNOWN,
                                "unanswered",
                                at));
    }
}
