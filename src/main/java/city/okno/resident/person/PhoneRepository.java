package city.okno.resident.person;

import city.okno.script.PartyId;
import city.okno.script.Phone;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return Optional.ofNullable(of(List.of(party)).get(party));
    }

    Map<PartyId, Phone> of(Collection<PartyId> parties) {
        var phones = new HashMap<PartyId, Phone>();
        if (!parties.isEmpty()) {
            proved("party in (:some)", parties.stream().map(PartyId::value).toList())
                    .forEach(it -> phones.put(it.by(), it.phone()));
        }
        return phones;
    }

    Optional<PartyId> owner(Phone phone) {
        return Optional.ofNullable(owners(List.of(phone)).get(phone));
    }

    Map<Phone, PartyId> owners(Collection<Phone> phones) {
        var owners = new HashMap<Phone, PartyId>();
        if (!phones.isEmpty()) {
            proved("e164 in (:some)", phones.stream().map(Phone::e164).toList())
                    .forEach(it -> owners.put(it.phone(), it.by()));
        }
        return owners;
    }

    private record Proved(Phone phone, PartyId by) {}

    private List<Proved> proved(String which, List<?> some) {
        return jdbc.sql("select e164, party from proved_phone where " + which)
                .param("some", some)
                .query((row, _) ->
                        new Proved(
                                new Phone(row.getString("e164")),
                                new PartyId(row.getLong("party"))))
                .list();
    }
}
