package city.okno.testing;

import city.okno.delivery.Address;
import city.okno.delivery.Letter;
import city.okno.delivery.LetterId;
import city.okno.delivery.Message;
import city.okno.delivery.Outbox;
import city.okno.delivery.Priority;
import city.okno.script.RichText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The outbox of the running application: what a test puts there, and what becomes of it.
public final class RunningOutbox {

    private final Outbox outbox;
    private final TransactionTemplate writing;
    private final JdbcClient jdbc;
    private final TestClock clock;

    RunningOutbox(Outbox outbox, TransactionTemplate writing, JdbcClient jdbc, TestClock clock) {
        this.outbox = outbox;
        this.writing = writing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public LetterId put(Address to, String text) {
        return put(to, text, Priority.PERSONAL);
    }

    public LetterId put(Address to, String text, Priority priority) {
        var message = Message.of(RichText.plain(text));
        var letter = new Letter(null, to, message, priority, "test", null, null, null, null);
        return writing.execute(_ -> outbox.put(letter, clock.instant()));
    }

    /// As it is stored: `QUEUED`, `SENT` …
    public String state(LetterId letter) {
        return jdbc.sql("select state from outbox where id = :id")
                .param("id", letter.value())
                .query(String.class)
                .single();
    }

    public boolean isSeen(LetterId letter) {
        return jdbc.sql("select seen_at is not null from outbox where id = :id")
                .param("id", letter.value())
                .query(Boolean.class)
                .single();
    }

    /// Whether everything has left. A press that comes before the provider's answer to the question
    /// finds no message to change.
    public boolean isEmpty(Address to) {
        return isTrue(
                """
                select count(*) = 0 from outbox
                where channel = :channel and address = :address and state in ('QUEUED', 'LEASED')
                """,
                to);
    }

    /// Whether something is there that is not under way.
    public boolean waits(Address to) {
        return isTrue(
                """
                select count(*) > 0 from outbox
                where channel = :channel and address = :address and state = 'QUEUED'
                """,
                to);
    }

    public boolean waitsForPicture(Address to) {
        return isTrue(
                """
                select count(*) > 0 from outbox
                where channel = :channel and address = :address and reason = 'picture'
                """,
                to);
    }

    /// Whether nothing may leave to there.
    public boolean isClosed(Address to) {
        return isTrue(
                """
                select count(*) > 0 from suppressed
                where channel = :channel and address = :address
                """,
                to);
    }

    private boolean isTrue(String question, Address of) {
        return jdbc.sql(question)
                .param("channel", of.channel().code())
                .param("address", of.value())
                .query(Boolean.class)
                .single();
    }
}
