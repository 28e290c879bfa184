package city.okno.conversation.turn;

import city.okno.storage.Utc;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Updates that were seen, so that each has its effects once.
@Repository
class InboxRepository {

    private final JdbcClient jdbc;

    InboxRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether the update is new
    boolean accept(UpdateKey update, Instant now) {
        return jdbc.sql(
                                """
                                insert into inbox (channel, update_id, received_at)
                                values (:channel, :update, :now)
                                on conflict do nothing
                                """)
                        .param("channel", update.channel())
                        .param("update", update.id())
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    /// Keeps an update whose turn failed, so that its effects can be brought about by hand.
    void keepFailed(UpdateKey update, String incident, String body) {
        jdbc.sql(
                        """
                        update inbox set incident = :incident, body = :body
                        where channel = :channel and update_id = :update
                        """)
                .param("channel", update.channel())
                .param("update", update.id())
                .param("incident", incident)
                .param("body", body)
                .update();
    }

    /// @return how many rows were older
    int forgetBefore(Instant limit) {
        return jdbc.sql("delete from inbox where received_at < :limit")
                .param("limit", Utc.of(limit))
                .update();
    }
}
