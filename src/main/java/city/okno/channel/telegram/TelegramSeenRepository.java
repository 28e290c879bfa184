package city.okno.channel.telegram;

import city.okno.storage.Utc;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Updates that are no turn of their own, so that the inbox does not know them.
@Repository
class TelegramSeenRepository {

    private final JdbcClient jdbc;

    TelegramSeenRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether the update is new
    boolean note(long update, Instant now) {
        return jdbc.sql(
                                """
                                insert into telegram_update (update_id, seen_at)
                                values (:update, :now)
                                on conflict do nothing
                                """)
                        .param("update", update)
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    void forgetBefore(Instant limit) {
        jdbc.sql("delete from telegram_update where seen_at < :limit")
                .param("limit", Utc.of(limit))
                .update();
    }
}
