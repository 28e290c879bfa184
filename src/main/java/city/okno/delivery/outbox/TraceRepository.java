package city.okno.delivery.outbox;

import city.okno.delivery.LetterId;
import city.okno.delivery.LetterTrace;
import city.okno.delivery.LetterTrace.Step;
import city.okno.delivery.LetterTraces;
import city.okno.delivery.Receipt;
import city.okno.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What became of letters: their state, their receipt, and whether they were seen.
@Repository
class TraceRepository implements LetterTraces {

    private static final int MOST = 100;

    private final JdbcClient jdbc;

    TraceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<LetterTrace> of(List<LetterId> letters) {
        if (letters.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select o.id, o.state, o.reason, o.created_at, o.ended_at, o.seen_at,
                            r.grade, r.reason as receipt_reason, r.reported_at
                        from outbox o left join receipt r on r.letter = o.id
                        where o.id in (:letters)
                        order by o.id limit :most
                        """)
                .param("letters", letters.stream().map(LetterId::value).toList())
                .param("most", MOST)
                .query((row, _) -> trace(row))
                .list();
    }

    private static LetterTrace trace(ResultSet row) throws SQLException {
        var letter = new LetterId(row.getLong("id"));
        var reason = Objects.requireNonNullElse(row.getString("reason"), "");
        var made = Utc.instant(row, "created_at");
        var ended = instant(row, "ended_at", made);
        return switch (LetterState.valueOf(row.getString("state"))) {
            case QUEUED, LEASED -> new LetterTrace(letter, Step.QUEUED, "", made);
            case REJECTED -> new LetterTrace(letter, Step.REJECTED, reason, ended);
            case DROPPED -> new LetterTrace(letter, Step.DROPPED, reason, ended);
            case UNKNOWN -> new LetterTrace(letter, Step.UNKNOWN, reason, ended);
            case SENT -> sent(letter, row, ended);
        };
    }

    private static LetterTrace sent(LetterId letter, ResultSet row, Instant sent)
            throws SQLException {
        var seen = Utc.nullableInstant(row, "seen_at");
        if (seen != null) {
            return new LetterTrace(letter, Step.READ, "", seen);
        }
        var grade = row.getObject("grade", Integer.class);
        if (grade == null) {
            return new LetterTrace(letter, Step.SENT, "", sent);
        }
        var reason = Objects.requireNonNullElse(row.getString("receipt_reason"), "");
        return new LetterTrace(
                letter, step(Receipt.of(grade)), reason, instant(row, "reported_at", sent));
    }

    private static Step step(Receipt receipt) {
        return switch (receipt) {
            case ACCEPTED, SENT -> Step.SENT;
            case UNDELIVERED -> Step.UNDELIVERED;
            case DELIVERED -> Step.DELIVERED;
            case READ -> Step.READ;
        };
    }

    private static Instant instant(ResultSet row, String column, Instant otherwise)
            throws SQLException {
        return Objects.requireNonNullElse(Utc.nullableInstant(row, column), otherwise);
    }
}
