package city.okno.delivery.outbox;

import static city.okno.delivery.outbox.Post.CHAT;
import static city.okno.delivery.outbox.Post.reply;
import static city.okno.delivery.outbox.Post.to;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Delivery;
import city.okno.delivery.LetterEnded;
import city.okno.delivery.LetterEnded.Outcome;
import city.okno.delivery.LetterHeld;
import city.okno.delivery.Priority;
import city.okno.script.ChannelKind;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@DatabaseTest
class AnswersTest {

    private static final Instant NOW = TestClock.MONDAY_NOON;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Post post;
    private final Postman telegram = new Postman();

    AnswersTest(TestDatabase database) {
        this.post = new Post(database);
    }

    @Test
    void endsAcceptedLetterAsSent() {
        var letter = called();
        answer(letter, new Delivery.Accepted("77"), PAUSE);
        assertThat(post.state(letter.id())).isEqualTo("SENT");
        assertThat(post.column(letter.id(), "external_id")).isEqualTo("77");
        assertThat(ended()).containsExactly(end(letter, Outcome.SENT, ""));
    }

    @Test
    void countsNoAttemptForLimitOfLane() {
        var letter = called();
        answer(letter, new Delivery.RateLimited(PAUSE), PAUSE);
        assertThat(post.state(letter.id())).isEqualTo("QUEUED");
        assertThat(post.column(letter.id(), "attempts")).isEqualTo("0");
        assertThat(claim(NOW)).hasSize(1);
        assertThat(ended()).isEmpty();
    }

    @Test
    void tellsOwnersOncePersonalLettersAreHeldForLong() {
        var letter = called();
        var personal = post.put(to(Post.chat(7), Priority.PERSONAL), NOW);
        post.put(to(Post.chat(8), Priority.BROADCAST), NOW);
        for (var i = 0; i < 2; i++) {
            answer(letter, new Delivery.RateLimited(Duration.ofSeconds(301)), PAUSE);
        }
        assertThat(post.events(LetterHeld.class))
                .containsExactly(new LetterHeld(personal, "somebody:1", NOW));
        assertThat(post.outbox.isOpen(ChannelKind.TELEGRAM, NOW.plusSeconds(300))).isFalse();
        assertThat(post.outbox.isOpen(ChannelKind.TELEGRAM, NOW.plusSeconds(301))).isTrue();
        assertThat(post.outbox.isOpen(ChannelKind.VK, NOW)).isTrue();
    }

    @Test
    void tellsNobodyOfHeldLetterThatMayHaveArrived() {
        telegram.knowingRepetition();
        post.put(to(CHAT, Priority.PERSONAL), NOW);
        answer(call(), new Delivery.Unknown("timeout"), PAUSE);
        var other = post.put(to(Post.chat(7), Priority.PERSONAL), NOW);
        answer(call(), new Delivery.RateLimited(Duration.ofSeconds(301)), PAUSE);
        assertThat(post.events(LetterHeld.class))
                .extracting(LetterHeld::letter)
                .containsExactly(other);
    }

    @Test
    void holdsNothingForAShortPause() {
        answer(called(), new Delivery.RateLimited(Duration.ofSeconds(300)), PAUSE);
        assertThat(post.events(LetterHeld.class)).isEmpty();
        assertThat(post.outbox.isOpen(ChannelKind.TELEGRAM, NOW)).isTrue();
    }

    @Test
    void countsNoAttemptForRefusedAccount() {
        var letter = called();
        answer(letter, new Delivery.LaneDown("401"), PAUSE);
        assertThat(post.state(letter.id())).isEqualTo("QUEUED");
        assertThat(post.column(letter.id(), "attempts")).isEqualTo("0");
    }

    @Test
    void triesFailedLetterAgainAfterItsPause() {
        var letter = called();
        answer(letter, new Delivery.Failed("503"), PAUSE);
        assertThat(claim(NOW)).isEmpty();
        var again = claim(NOW.plus(PAUSE)).getFirst();
        assertThat(again.id()).isEqualTo(letter.id());
        assertThat(again.outgoing().attempt()).isEqualTo(2);
        assertThat(ended()).isEmpty();
    }

    @Test
    void rejectsLetterAfterLastAttempt() {
        var letter = called();
        answer(letter, new Delivery.Failed("503"), null);
        assertThat(ended()).containsExactly(end(letter, Outcome.REJECTED, "503"));
    }

    @Test
    void rejectsWhatProviderWillNeverTake() {
        var letter = called();
        answer(letter, new Delivery.Rejected("21617", false, true), PAUSE);
        assertThat(ended()).containsExactly(end(letter, Outcome.REJECTED, "21617"));
        assertThat(post.suppressions.holds(CHAT)).isFalse();
    }

    @Test
    void suppressesBlockedAddress() {
        var letter = called();
        var next = post.put(reply("И ещё"), NOW);
        answer(letter, new Delivery.Rejected("blocked_by_user", true, false), PAUSE);
        assertThat(post.departures.call(claim(NOW), NOW.plus(PAUSE), NOW)).isEmpty();
        assertThat(post.state(next)).isEqualTo("DROPPED");
        assertThat(post.column(next, "reason")).isEqualTo("suppressed");
    }

    @Test
    void leavesUnknownOutcomeUnknown() {
        var letter = called();
        answer(letter, new Delivery.Unknown("timeout"), PAUSE);
        assertThat(ended()).containsExactly(end(letter, Outcome.UNKNOWN, "timeout"));
        assertThat(claim(NOW.plusSeconds(3600))).isEmpty();
    }

    @Test
    void repeatsUnknownOutcomeWhereRepetitionIsKnown() {
        var letter = called();
        telegram.knowingRepetition();
        answer(letter, new Delivery.Unknown("timeout"), PAUSE);
        assertThat(claim(NOW.plus(PAUSE))).hasSize(1);
        assertThat(ended()).isEmpty();
    }

    @Test
    void ignoresAnswerAfterLeaseLapsed() {
        var letter = called();
        var late = NOW.plusSeconds(61);
        post.departures.tidy(telegram.kind(), false, late);
        answer(letter, new Delivery.Accepted("77"), PAUSE);
        assertThat(post.state(letter.id())).isEqualTo("UNKNOWN");
        assertThat(ended()).extracting(LetterEnded::outcome).containsExactly(Outcome.UNKNOWN);
    }

    @Test
    void takesPressForProofThatUnknownLetterArrived() {
        var letter = called();
        answer(letter, new Delivery.Unknown("timeout"), PAUSE);
        post.database.write(() -> post.outbox.seen(letter.id(), NOW));
        assertThat(post.state(letter.id())).isEqualTo("SENT");
    }

    @Test
    void cutsReasonThatIsTooLong() {
        var letter = called();
        answer(letter, new Delivery.Rejected("x".repeat(1000), false, false), PAUSE);
        assertThat(post.column(letter.id(), "reason")).hasSize(200);
    }

    private Departing called() {
        post.put(reply("Готово"), NOW);
        return call();
    }

    private Departing call() {
        var letters = claim(NOW);
        return post.departures.call(letters, NOW.plusSeconds(60), NOW).getFirst();
    }

    private List<Departing> claim(Instant now) {
        return post.departures.claim(telegram.kind(), Priority.BROADCAST, 10, now);
    }

    private void answer(Departing letter, Delivery answer, @Nullable Duration pause) {
        post.answers.accept(letter, answer, telegram, pause, NOW);
    }

    private List<LetterEnded> ended() {
        return post.events(LetterEnded.class);
    }

    private static LetterEnded end(Departing letter, Outcome outcome, String reason) {
        return new LetterEnded(letter.id(), letter.to().channel(), "turn", outcome, reason, NOW);
    }
}
