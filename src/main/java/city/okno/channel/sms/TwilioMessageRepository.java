package city.okno.channel.sms;

import city.okno.storage.Utc;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// SMS that came in, by their number at Twilio: the signature of a request never ages, so a
/// recorded one must not count again.
@Repository
class TwilioMessageRepository {

    private final JdbcClient jdbc;

    TwilioMessageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isKnown(String sid) {
        return jdbc.sql("select count(*) from twilio_message where sid = :sid")
                        .param("sid", sid)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void note(String sid, Instant now) {
        jdbc.sql(
                        """
                        insert into twilio_message (sid, came_at) values (:sid, :now)
                        on conflict do nothing
                        """)
                .param("sid", sid)
                .param("now", Utc.of(now))
                .update();
    }

    void forgetBefore(Instant limit) {
        jdbc.sql("delete from twilio_message where came_at < :limit")
                .param("limit", Utc.of(limit))
                .update();
    }
}
