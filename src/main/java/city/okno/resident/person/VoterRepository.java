package city.okno.resident.person;

import city.okno.resident.VoterId;
import city.okno.script.PartyId;
import city.okno.storage.NewRow;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VoterRepository {

    private final JdbcClient jdbc;

    VoterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    VoterId insert(Instant now) {
        return new VoterId(
                NewRow.id(
                        jdbc.sql("insert into voter (created_at) values (:now)")
                                .param("now", Utc.of(now))));
    }

    /// @return whether the number was nobody's
    boolean insertPhone(String hash, VoterId voter) {
        return jdbc.sql(
                                """
                                insert into voter_phone (hash, voter) values (:hash, :voter)
                                on conflict do nothing
                                """)
                        .param("hash", hash)
                        .param("voter", voter.value())
                        .update()
                == 1;
    }

    boolean deletePhone(String hash) {
        return jdbc.sql("delete from voter_phone where hash = :hash").param("hash", hash).update()
                == 1;
    }

    Optional<VoterId> byPhone(String hash) {
        return jdbc.sql("select voter from voter_phone where hash = :hash")
                .param("hash", hash)
                .query((row, _) -> new VoterId(row.getLong("voter")))
                .optional();
    }

    void lock(VoterId voter) {
        jdbc.sql("select id from voter where id = :id for update")
                .param("id", voter.value())
                .query(Long.class)
                .single();
    }

    Optional<VoterId> of(PartyId party) {
        return jdbc.sql("select voter from party where id = :id and voter is not null")
                .param("id", party.value())
                .query((row, _) -> new VoterId(row.getLong("voter")))
                .optional();
    }

    /// The living party of a voter.
    Optional<PartyId> party(VoterId voter) {
        return jdbc.sql("select id from party where voter = :voter")
                .param("voter", voter.value())
                .query((row, _) -> new PartyId(row.getLong("id")))
                .optional();
    }

    void assign(VoterId voter, PartyId party) {
        jdbc.sql("update party set voter = :voter where id = :id")
                .param("voter", voter.value())
                .param("id", party.value())
                .update();
    }
}
