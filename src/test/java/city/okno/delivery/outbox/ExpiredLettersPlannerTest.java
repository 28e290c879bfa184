package city.okno.delivery.outbox;

import static city.okno.delivery.outbox.Post.reply;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ExpiredLettersPlannerTest {

    private static final Instant NOW = TestClock.MONDAY_NOON;

    private final Post post;

    ExpiredLettersPlannerTest(TestDatabase database) {
        this.post = new Post(database);
    }

    @Test
    void endsLettersToMessengersThatAreOff() {
        var letter = post.put(reply("Готово"), NOW);
        new ExpiredLettersPlanner(post.departures).runDue(NOW.plus(Duration.ofDays(1)));
        assertThat(post.column(letter, "reason")).isEqualTo("expired");
    }
}
