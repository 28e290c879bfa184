package city.okno.delivery.outbox;

import static city.okno.delivery.outbox.Post.CHAT;
import static city.okno.delivery.outbox.Post.to;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Delivery;
import city.okno.delivery.LetterEnded;
import city.okno.delivery.LetterEnded.Outcome;
import city.okno.delivery.Priority;
import city.okno.script.ChannelKind;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A letter that nobody wants any more when its call ends.
@DatabaseTest
class ReturningTest {

    private static final Instant NOW = TestClock.MONDAY_NOON;
    private static final Instant LAPSED = NOW.plusSeconds(61);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Post post;

    ReturningTest(TestDatabase database) {
        this.post = new Post(database);
    }

    static List<Delivery> arrivedNowhere() {
        return List.of(
                new Delivery.Failed("503"),
                new Delivery.RateLimited(PAUSE),
                new Delivery.LaneDown("401"));
    }

    @ParameterizedTest
    @MethodSource("arrivedNowhere")
    void isNotTriedAgain(Delivery answer) {
        var letter = unwanted();
        answer(letter, answer);
        assertEnded(letter, Outcome.DROPPED, "unwanted", NOW);
    }

    @ParameterizedTest
    @MethodSource("arrivedNowhere")
    void isTriedAgainWhereItIsWanted(Delivery answer) {
        var letter = called();
        answer(letter, answer);
        assertThat(post.state(letter.id())).isEqualTo("QUEUED");
    }

    @Test
    void isUnknownWhereItMayHaveArrived() {
        var letter = unwanted();
        answer(letter, new Delivery.Unknown("timeout"));
        assertEnded(letter, Outcome.UNKNOWN, "unanswered", NOW);
    }

    @Test
    void isUnknownWhereItsProcessDied() {
        var letter = unwanted();
        post.departures.tidy(ChannelKind.TELEGRAM, true, LAPSED);
        assertEnded(letter, Outcome.UNKNOWN, "unanswered", LAPSED);
    }

    @Test
    void isNotCalledLaterThanPlanned() {
        var letter = unwanted();
        post.departures.releaseCalled(List.of(letter), NOW);
        assertEnded(letter, Outcome.DROPPED, "unwanted", NOW);
    }

    @Test
    void isNotEndedByWhoLostItsLease() {
        var letter = called();
        post.departures.tidy(ChannelKind.TELEGRAM, true, LAPSED);
        post.unwanted.add(letter.id());
        answer(letter, new Delivery.Failed("503"));
        assertThat(post.state(letter.id())).isEqualTo("QUEUED");
    }

    private Departing unwanted() {
        var letter = called();
        post.unwanted.add(letter.id());
        return letter;
    }

    private Departing called() {
        post.put(to(CHAT, Priority.PERSONAL), NOW);
        var claimed = post.departures.claim(ChannelKind.TELEGRAM, Priority.BROADCAST, 10, NOW);
        return post.departures.call(claimed, NOW.plusSeconds(60), NOW).getFirst();
    }

    private void answer(Departing letter, Delivery answer) {
        post.answers.accept(letter, answer, new Postman().knowingRepetition(), PAUSE, NOW);
    }

    private void assertEnded(Departing letter, Outcome outcome, String reason, Instant at) {
        assertThat(post.events(LetterEnded.class))
                .containsExactly(
                        new LetterEnded(
                                letter.id(),
                                ChannelKind.TELEGRAM,
                                letter.owner(),
                                outcome,
                                reason,
                                at));
        assertThat(post.departures.hasWork(ChannelKind.TELEGRAM)).isFalse();
    }
}
