package city.okno.conversation.turn;

import city.okno.delivery.Address;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reminders and expiries of unfinished flows.
@Repository
class TimerRepository {

    private final JdbcClient jdbc;

    TimerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param account where the party spoke when the timer was set
    /// @param visit the step that the timer belongs to
    record Timer(long id, PartyId party, Address account, long visit, String kind, Instant due) {}

    void set(PartyId party, Address account, long visit, String kind, Instant due) {
        jdbc.sql(
                        """
                        insert into conversation_timer (party, channel, address, visit, kind, due_at)
                        values (:party, :channel, :address, :visit, :kind, :due)
                        """)
                .param("party", party.value())
                .param("channel", account.channel().code())
                .param("address", account.value())
                .param("visit", visit)
                .param("kind", kind)
                .param("due", Utc.of(due))
                .update();
    }

    void cancel(PartyId party) {
        jdbc.sql("delete from conversation_timer where party = :party")
                .param("party", party.value())
                .update();
    }

    void cancel(PartyId party, long visit) {
        jdbc.sql("delete from conversation_timer where party = :party and visit = :visit")
                .param("party", party.value())
                .param("visit", visit)
                .update();
    }

    void move(PartyId from, PartyId to) {
        jdbc.sql("update conversation_timer set party = :to where party = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    void remove(long id) {
        jdbc.sql("delete from conversation_timer where id = :id").param("id", id).update();
    }

    List<Timer> due(Instant now, int most) {
        return jdbc.sql(
                        """
                        select id, party, channel, address, visit, kind, due_at
                        from conversation_timer
                        where due_at <= :now
                        order by due_at, id
                        limit :most
                        """)
                .param("now", Utc.of(now))
                .param("most", most)
                .query(TimerRepository::timer)
                .list();
    }

    private static Timer timer(ResultSet row, int number) throws SQLException {
        return new Timer(
                row.getLong("id"),
                new PartyId(row.getLong("party")),
                new Address(ChannelKind.of(row.getString("channel")), row.getString("address")),
                row.getLong("visit"),
                row.getString("kind"),
                Utc.instant(row, "due_at"));
    }
}
