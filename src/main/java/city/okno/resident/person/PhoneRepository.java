package city.okno.resident.person;

import city.okno.script.PartyId;
import city.okno.script.Phone;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PhoneRepository {

    private final JdbcClient jdbc;

    PhoneRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether the number was nobody's
    boolean insert(Phone phone, PartyId party, Instant now) {
        return jdbc.sql(
                                """
                                insert into proved_phone (e164, party, proved_at)
                                values (:e164, :party, :now)
                                on conflict do nothing
                                """)
                        .param("e164", phone.e164())
                        .param("party", party.value())
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    void delete(Phone phone) {
        jdbc.sql("delete from proved_phone where e164 = :e164")
                .param("e164", phone.e164())
                .update();
    }

    void deleteOthers(PartyId party, Phone kept) {
        jdbc.sql("delete from proved_phone where party = :party and e164 <> :kept")
                .param("party", party.value())
                .param("kept", kept.e164())
                .update();
    }

    void deleteAll(PartyId party) {
        jdbc.sql("delete from proved_phone where party = :party")
                .param("party", party.value())
                .update();
    }

    Optional<Phone> of(PartyId party) {
        return jdbc.sql("select e164 from proved_phone where party = :party")
                .param("party", party.value())
                .query((row, _) -> new Phone(row.getString("e164")))
                .optional();
    }

    Optional<PartyId> owner(Phone phone) {
        return jdbc.sql("select party from proved_phone where e164 = :e164")
                .param("e164", phone.e164())
                .query((row, _) -> new PartyId(row.getLong("party")))
                .optional();
    }
}
