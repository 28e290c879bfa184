package city.okno.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.conversation.Conversations.Acknowledgement;
import city.okno.delivery.Address;
import city.okno.script.ChannelKind;
import city.okno.testing.OknoTest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A hundred residents, many more than there are connections to the database, write ten quick
/// messages each, all at once, and every message arrives twice: each is answered once, in its
/// order.
///
/// `-Dresidents=300` for more of them.
@OknoTest
class QuickMessagesTest {

    private static final int RESIDENTS = Integer.getInteger("residents", 100);
    private static final int MESSAGES = 10;

    private final Conversations conversations;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    QuickMessagesTest(Conversations conversations, JdbcClient jdbc, InstantSource clock) {
        this.conversations = conversations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    void answersEachOfManyOnceAndInOrder() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = IntStream.range(0, RESIDENTS).mapToObj(this::writing).toList();
            for (var answers : threads.invokeAll(work)) {
                assertThat(answers.get())
                        .hasSize(2 * MESSAGES)
                        .allMatch(answer ->
                                answer instanceof Acknowledgement.Done
                                        || answer instanceof Acknowledgement.Seen);
            }
        }
        for (int resident = 0; resident < RESIDENTS; resident++) {
            var answered = answers(resident);
            assertThat(answered).hasSize(MESSAGES);
            // odd and even messages ask for different things, so their answers alternate
            for (int i = 2; i < MESSAGES; i++) {
                assertThat(answered.get(i)).isEqualTo(answered.get(i - 2));
            }
            assertThat(answered.get(0)).isNotEqualTo(answered.get(1));
        }
    }

    private Callable<List<Acknowledgement>> writing(int resident) {
        return () -> {
            var answers = new ArrayList<Acknowledgement>();
            for (int message = 0; message < MESSAGES; message++) {
                answers.add(brought(update(resident, message)));
                answers.add(brought(update(resident, message)));
            }
            return answers;
        };
    }

    /// A messenger brings an update again that a busy database could not take.
    private Acknowledgement brought(Inbound update) {
        var answer = conversations.receive(update);
        while (answer instanceof Acknowledgement.NotNow) {
            answer = conversations.receive(update);
        }
        return answer;
    }

    private Inbound update(int resident, int message) {
        return new Inbound(
                run + "-" + resident + "-" + message,
                chat(resident),
                "en",
                clock.instant(),
                new Content.Text(message % 2 == 0 ? "/help" : "cancel"));
    }

    /// The texts of what was put into the outbox, without what differs from letter to letter.
    private List<String> answers(int resident) {
        return jdbc.sql("select body from outbox where address = :address order by id limit 100")
                .param("address", chat(resident).value())
                .query(String.class)
                .list();
    }

    private Address chat(int resident) {
        return new Address(ChannelKind.TELEGRAM, run + "-" + resident);
    }
}
