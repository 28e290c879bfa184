package city.okno.conversation.turn;

import city.okno.conversation.session.Session;
import city.okno.conversation.session.SessionCodec;
import city.okno.delivery.LetterId;
import city.okno.script.PartyId;
import city.okno.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One small row for each conversation. The party's row is locked by whoever reads or writes here.
@Repository
class SessionRepository {

    private final JdbcClient jdbc;

    SessionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param prompt the letter that asked the open question; null when none is open
    record Stored(Session session, @Nullable LetterId prompt) {}

    Optional<Stored> find(PartyId party) {
        return jdbc.sql("select body, prompt from conversation where party = :party")
                .param("party", party.value())
                .query(SessionRepository::stored)
                .optional();
    }

    void store(PartyId party, Stored stored, Instant now) {
        if (!update(party, stored, now)) {
            insert(party, stored, now);
        }
    }

    /// @return false when there is no row
    boolean update(PartyId party, Stored stored, Instant now) {
        return written(
                        """
                        update conversation
                        set bundle = :bundle, body = :body, prompt = :prompt, updated_at = :now
                        where party = :party
                        """,
                        party,
                        stored,
                        now)
                == 1;
    }

    void remove(PartyId party) {
        jdbc.sql("delete from conversation where party = :party")
                .param("party", party.value())
                .update();
    }

    private void insert(PartyId party, Stored stored, Instant now) {
        written(
                """
                insert into conversation (party, bundle, body, prompt, updated_at)
                values (:party, :bundle, :body, :prompt, :now)
                """,
                party,
                stored,
                now);
    }

    private int written(String sql, PartyId party, Stored stored, Instant now) {
        return jdbc.sql(sql)
                .param("party", party.value())
                .param("bundle", runningBundle(stored.session()))
                .param("body", SessionCodec.write(stored.session()))
                .param("prompt", stored.prompt() == null ? null : stored.prompt().value())
                .param("now", Utc.of(now))
                .update();
    }

    private static @Nullable String runningBundle(Session session) {
        return session.idle() ? null : session.talks().getLast().bundle();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        var prompt = row.getLong("prompt");
        return new Stored(
                SessionCodec.read(row.getString("body")),
                row.wasNull() ? null : new LetterId(prompt));
    }
}
