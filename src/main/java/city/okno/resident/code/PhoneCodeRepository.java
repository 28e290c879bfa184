package city.okno.resident.code;

import city.okno.script.PartyId;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Codes on their way; `phone` and `code` are keyed hashes everywhere.
@Repository
class PhoneCodeRepository {

    private final JdbcClient jdbc;

    PhoneCodeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Sent(long id, String code, Instant expiresAt, int attempts) {
        boolean isOpen(Instant now, int most) {
            return now.isBefore(expiresAt) && attempts < most;
        }
    }

    void insert(PartyId party, String phone, String code, Instant now, Instant expiresAt) {
        jdbc.sql(
                        """
                        insert into phone_code
                            (party, phone, code, sent_at, expires_at, attempts, closed)
                        values (:party, :phone, :code, :now, :expires, 0, false)
                        """)
                .param("party", party.value())
                .param("phone", phone)
                .param("code", code)
                .param("now", Utc.of(now))
                .param("expires", Utc.of(expiresAt))
                .update();
    }

    /// A new code takes the place of those sent before.
    void closeAll(PartyId party) {
        jdbc.sql("update phone_code set closed = true where party = :party and not closed")
                .param("party", party.value())
                .update();
    }

    void countAttempt(long id) {
        jdbc.sql("update phone_code set attempts = attempts + 1 where id = :id")
                .param("id", id)
                .update();
    }

    Optional<Sent> open(PartyId party, String phone) {
        return jdbc.sql(
                        """
                        select id, code, expires_at, attempts from phone_code
                        where party = :party and phone = :phone and not closed
                        order by id desc limit 1
                        """)
                .param("party", party.value())
                .param("phone", phone)
                .query((row, _) ->
                        new Sent(
                                row.getLong("id"),
                                row.getString("code"),
                                Utc.instant(row, "expires_at"),
                                row.getInt("attempts")))
                .optional();
    }

    /// When the latest codes to a number were sent, newest first.
    List<Instant> sentTo(String phone, Instant since, int most) {
        return jdbc.sql(
                        """
                        select sent_at from phone_code where phone = :phone and sent_at > :since
                        order by sent_at desc limit :most
                        """)
                .param("phone", phone)
                .param("since", Utc.of(since))
                .param("most", most)
                .query((row, _) -> Utc.instant(row, "sent_at"))
                .list();
    }

    /// When the party's latest codes were sent, newest first.
    List<Instant> sentFor(PartyId party, Instant since, int most) {
        return jdbc.sql(
                        """
                        select sent_at from phone_code where party = :party and sent_at > :since
                        order by sent_at desc limit :most
                        """)
                .param("party", party.value())
                .param("since", Utc.of(since))
                .param("most", most)
                .query((row, _) -> Utc.instant(row, "sent_at"))
                .list();
    }

    /// When the latest codes of all were sent, newest first.
    List<Instant> sent(Instant since, int most) {
        return jdbc.sql(
                        """
                        select sent_at from phone_code where sent_at > :since
                        order by sent_at desc limit :most
                        """)
                .param("since", Utc.of(since))
                .param("most", most)
                .query((row, _) -> Utc.instant(row, "sent_at"))
                .list();
    }

    void delete(PartyId party) {
        jdbc.sql("delete from phone_code where party = :party")
                .param("party", party.value())
                .update();
    }

    int deleteBefore(Instant time) {
        return jdbc.sql("delete from phone_code where sent_at < :time")
                .param("time", Utc.of(time))
                .update();
    }
}
