package city.okno.delivery.dispatch;

import static city.okno.delivery.outbox.Post.chat;
import static city.okno.delivery.outbox.Post.reply;
import static city.okno.delivery.outbox.Post.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import city.okno.delivery.Address;
import city.okno.delivery.Channel;
import city.okno.delivery.Delivery;
import city.okno.delivery.LetterEnded;
import city.okno.delivery.LetterEnded.Outcome;
import city.okno.delivery.LetterId;
import city.okno.delivery.Priority;
import city.okno.delivery.outbox.Post;
import city.okno.delivery.outbox.Postman;
import city.okno.script.ChannelKind;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@DatabaseTest
class HandDispatcherTest {

    static final DeliverySettings SETTINGS =
            new DeliverySettings(
                    false,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(60),
                    3,
                    Duration.ofSeconds(2),
                    Duration.ofMinutes(30),
                    Map.of());

    private final Post post;
    private final TestClock clock = TestClock.standing();
    private final Postman telegram = new Postman();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    HandDispatcherTest(TestDatabase database) {
        this.post = new Post(database);
    }

    @Test
    void sendsWhatIsDueInOrder() {
        put("Раз");
        put("Два");
        put("Три");
        assertThat(drain()).isEqualTo(3);
        assertThat(telegram.texts()).containsExactly("Раз", "Два", "Три");
        assertThat(drain()).isZero();
    }

    @Test
    void sendsWhatAnswersPutMeanwhile() {
        telegram.answering(outgoing -> {
            if (telegram.sent.size() == 1) {
                put("Два");
            }
            return new Delivery.Accepted("1");
        });
        put("Раз");
        assertThat(drain()).isEqualTo(2);
    }

    @Test
    void triesAgainWhenPauseIsOverAndGivesUpAtLast() {
        telegram.answering(_ -> new Delivery.Failed("503"));
        put("Раз");
        for (var minutes = 0; minutes < 5; minutes++) {
            drain();
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(telegram.sent).extracting(o -> o.attempt()).containsExactly(1, 2, 3);
        assertThat(post.events(LetterEnded.class))
                .extracting(LetterEnded::outcome, LetterEnded::reason)
                .containsExactly(tuple(Outcome.REJECTED, "503"));
    }

    @Test
    void leavesLaneThatIsToldToWait() {
        telegram.answering(outgoing ->
                telegram.sent.size() == 1
                        ? new Delivery.RateLimited(Duration.ofSeconds(30))
                        : new Delivery.Accepted("1"));
        for (var i = 0; i < 10; i++) {
            post.put(to(chat(i), Priority.REPLY), clock.instant());
        }
        var dispatcher = dispatcher(telegram);
        assertThat(dispatcher.drain(clock.instant())).isEqualTo(1);
        clock.advance(Duration.ofSeconds(29));
        assertThat(dispatcher.drain(clock.instant())).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(dispatcher.drain(clock.instant())).isEqualTo(10);
        assertThat(telegram.sent).allMatch(outgoing -> outgoing.attempt() == 1);
    }

    @Test
    void keepsLettersOfRefusedAccount() {
        telegram.answering(_ -> new Delivery.LaneDown("401"));
        put("Раз");
        drain();
        assertThat(telegram.sent).hasSize(1);
        telegram.answering(_ -> new Delivery.Accepted("1"));
        assertThat(drain()).isEqualTo(1);
    }

    @Test
    void takesBugInAdapterForUnknownOutcome() {
        telegram.answering(_ -> {
            throw new IllegalStateException("bug");
        });
        put("Раз");
        put("Два");
        assertThat(drain()).isEqualTo(2);
        assertThat(post.events(LetterEnded.class))
                .extracting(LetterEnded::outcome)
                .containsExactly(Outcome.UNKNOWN, Outcome.UNKNOWN);
    }

    @Test
    void sendsOnceAfterDeathBeforeCall() {
        put("Раз");
        post.departures.claim(ChannelKind.TELEGRAM, Priority.BROADCAST, 10, clock.instant());
        drain();
        assertThat(telegram.texts()).containsExactly("Раз");
    }

    @Test
    void neverRepeatsAfterDeathBetweenMarkAndCall() {
        var letter = put("Раз");
        var claimed =
                post.departures.claim(
                        ChannelKind.TELEGRAM, Priority.BROADCAST, 10, clock.instant());
        post.departures.call(claimed, clock.instant().plusSeconds(60), clock.instant());
        drain();
        clock.advance(Duration.ofSeconds(60));
        drain();
        assertThat(telegram.sent).isEmpty();
        assertThat(post.state(letter)).isEqualTo("UNKNOWN");
    }

    @Test
    void neverRepeatsAfterDeathInCall() {
        telegram.answering(_ -> {
            throw new Killed();
        });
        var letter = put("Раз");
        assertThatThrownBy(this::drain).isInstanceOf(Killed.class);
        clock.advance(Duration.ofSeconds(60));
        telegram.answering(_ -> new Delivery.Accepted("1"));
        var next = put("Два");
        drain();
        assertThat(telegram.texts()).containsExactly("Раз", "Два");
        assertThat(post.state(letter)).isEqualTo("UNKNOWN");
        assertThat(post.state(next)).isEqualTo("SENT");
    }

    @Test
    void repeatsAfterDeathInCallWhereRepetitionIsKnown() {
        var deaths = new AtomicInteger();
        var web =
                new Postman(ChannelKind.WEB)
                        .knowingRepetition()
                        .answering(_ -> {
                            if (deaths.getAndIncrement() == 0) {
                                throw new Killed();
                            }
                            return new Delivery.Accepted("1");
                        });
        var address = new Address(ChannelKind.WEB, "1");
        var letter = post.put(to(address, Priority.REPLY), clock.instant());
        assertThatThrownBy(() -> dispatcher(web).drain(clock.instant())).isInstanceOf(Killed.class);
        clock.advance(Duration.ofSeconds(60));
        dispatcher(web).drain(clock.instant());
        assertThat(web.sent).hasSize(2);
        assertThat(post.state(letter)).isEqualTo("SENT");
    }

    @Test
    void measuresAnswersAndTimeToAcceptance() {
        put("Раз");
        clock.advance(Duration.ofSeconds(3));
        drain();
        assertThat(meters.get("okno.delivery.answers").tag("answer", "accepted").counter().count())
                .isEqualTo(1);
        var accepted = meters.get("okno.delivery.accepted").tag("priority", "reply").timer();
        assertThat(accepted.totalTime(TimeUnit.SECONDS)).isEqualTo(3);
    }

    private LetterId put(String text) {
        return post.put(reply(text), clock.instant());
    }

    /// A new one each time: nothing may live in its memory.
    private int drain() {
        return dispatcher(telegram).drain(clock.instant());
    }

    private HandDispatcher dispatcher(Channel channel) {
        return new HandDispatcher(
                new Channels(Post.provider(channel)),
                post.departures,
                new CallFactory(post.answers, SETTINGS, new Random(1), meters, clock),
                SETTINGS);
    }

    /// What no catch of `RuntimeException` sees: the process is gone.
    private static final class Killed extends Error {}
}
