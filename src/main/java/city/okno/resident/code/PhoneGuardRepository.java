package city.okno.resident.code;

import city.okno.script.PartyId;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What protects a number from being guessed at; `phone` is a keyed hash everywhere.
@Repository
class PhoneGuardRepository {

    private final JdbcClient jdbc;

    PhoneGuardRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Wrong codes for a number since the first of them.
    record Guard(int failures, Instant since) {}

    /// Locks the number's row for the rest of the transaction; makes it when there is none.
    Guard lock(String phone, Instant now) {
        jdbc.sql(
                        """
                        insert into phone_guard (phone, failures, failing_since)
                        values (:phone, 0, :now)
                        on conflict do nothing
                        """)
                .param("phone", phone)
                .param("now", Utc.of(now))
                .update();
        return jdbc.sql(
                        """
                        select failures, failing_since from phone_guard
                        where phone = :phone for update
                        """)
                .param("phone", phone)
                .query((row, _) ->
                        new Guard(row.getInt("failures"), Utc.instant(row, "failing_since")))
                .single();
    }

    void set(String phone, Guard guard) {
        jdbc.sql(
                        """
                        update phone_guard set failures = :failures, failing_since = :since
                        where phone = :phone
                        """)
                .param("failures", guard.failures())
                .param("since", Utc.of(guard.since()))
                .param("phone", phone)
                .update();
    }

    void vouch(PartyId party, String phone, Instant now) {
        takeBack(party);
        jdbc.sql(
                        """
                        insert into phone_vouch (party, phone, vouched_at)
                        values (:party, :phone, :now)
                        """)
                .param("party", party.value())
                .param("phone", phone)
                .param("now", Utc.of(now))
                .update();
    }

    Optional<Instant> vouched(PartyId party, String phone) {
        return jdbc.sql(
                        """
                        select vouched_at from phone_vouch
                        where party = :party and phone = :phone
                        """)
                .param("party", party.value())
                .param("phone", phone)
                .query((row, _) -> Utc.instant(row, "vouched_at"))
                .optional();
    }

    void takeBack(PartyId party) {
        jdbc.sql("delete from phone_vouch where party = :party")
                .param("party", party.value())
                .update();
    }

    int deleteBefore(Instant time) {
        return jdbc.sql("delete from phone_guard where failing_since < :time")
                        .param("time", Utc.of(time))
                        .update()
                + jdbc.sql("delete from phone_vouch where vouched_at < :time")
                        .param("time", Utc.of(time))
                        .update();
    }
}
