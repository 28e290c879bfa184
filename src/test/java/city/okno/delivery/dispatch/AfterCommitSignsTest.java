package city.okno.delivery.dispatch;

import static city.okno.delivery.outbox.Post.CHAT;
import static city.okno.delivery.outbox.Post.DARYA;
import static city.okno.delivery.outbox.Post.reply;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.LetterId;
import city.okno.delivery.Sign;
import city.okno.delivery.outbox.Post;
import city.okno.delivery.outbox.Postman;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

@DatabaseTest
class AfterCommitSignsTest {

    private static final Sign TYPING = new Sign.Typing(CHAT);

    private final TestDatabase database;
    private final Post post;
    private final TestClock clock = TestClock.standing();
    private final Postman telegram = new Postman();
    private final Channels channels = new Channels(Post.provider(telegram));
    private final DeliverySettings settings = HandDispatcherTest.SETTINGS;
    private final AfterCommitSigns signs;

    AfterCommitSignsTest(TestDatabase database) {
        this.database = database;
        this.post = new Post(database);
        // no lane runs where delivery is off, so nothing makes one
        this.signs = new AfterCommitSigns(new Lanes(channels, null, settings), post.prompts);
    }

    @Test
    void waitsForCommit() {
        database.write(() -> {
            signs.show(TYPING);
            assertThat(telegram.signs).isEmpty();
        });
        assertThat(telegram.signs).containsExactly(TYPING);
    }

    @Test
    void isSilentAfterRollback() {
        database.writing()
                .executeWithoutResult(transaction -> {
                    signs.show(TYPING);
                    transaction.setRollbackOnly();
                });
        assertThat(telegram.signs).isEmpty();
    }

    @Test
    void showsAtOnceWithoutTransaction() {
        signs.show(TYPING);
        assertThat(telegram.signs).containsExactly(TYPING);
    }

    @Test
    void showsWhatWasAnsweredOnPromptItself() {
        var letter = sent("Придёте?");
        database.write(() -> signs.answered(letter, "Да"));
        assertThat(telegram.signs)
                .containsExactly(
                        new Sign.PromptAnswered(CHAT, "m" + letter.value(), "Придёте?", "Да"));
    }

    @Test
    void leavesForgottenPromptAlone() {
        var letter = sent("Придёте?");
        database.write(() -> post.outbox.forget(DARYA, clock.instant()));
        database.write(() -> signs.answered(letter, "Да"));
        assertThat(telegram.signs).isEmpty();
    }

    private LetterId sent(String text) {
        var letter = post.put(reply(text), clock.instant());
        new HandDispatcher(
                        channels,
                        post.departures,
                        new CallFactory(post.answers, settings, new SimpleMeterRegistry(), clock),
                        settings)
                .drain(clock.instant());
        return letter;
    }
}
