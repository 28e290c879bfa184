package city.okno.resident.person;

import city.okno.script.PartyId;
import city.okno.script.Role;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RoleRepository {

    /// More people than this do not share one kind of work.
    private static final int MOST = 1_000;

    private final JdbcClient jdbc;

    RoleRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param by null: by the configuration
    /// @return whether it is new
    boolean insert(PartyId party, Role role, @Nullable PartyId by, Instant now) {
        return jdbc.sql(
                                """
                                insert into party_role (party, role, given_at, given_by)
                                values (:party, :role, :now, :by)
                                on conflict do nothing
                                """)
                        .param("party", party.value())
                        .param("role", role.name())
                        .param("now", Utc.of(now))
                        .param("by", by == null ? null : by.value())
                        .update()
                == 1;
    }

    /// @return whether the party had it
    boolean delete(PartyId party, Role role) {
        return jdbc.sql("delete from party_role where party = :party and role = :role")
                        .param("party", party.value())
                        .param("role", role.name())
                        .update()
                == 1;
    }

    void deleteAll(PartyId party) {
        jdbc.sql("delete from party_role where party = :party")
                .param("party", party.value())
                .update();
    }

    List<Role> of(PartyId party) {
        return jdbc.sql("select role from party_role where party = :party order by role limit 10")
                .param("party", party.value())
                .query((row, _) -> Role.valueOf(row.getString("role")))
                .list();
    }

    /// Holders, locked for the rest of the transaction.
    List<PartyId> lockHolding(Role role) {
        return jdbc.sql(
                        """
                        select party from party_role where role = :role
                        order by party limit :most for update
                        """)
                .param("role", role.name())
                .param("most", MOST)
                .query((row, _) -> new PartyId(row.getLong("party")))
                .list();
    }

    List<PartyId> holding(Role role) {
        return jdbc.sql(
                        """
                        select party from party_role where role = :role
                        order by party limit :most
                        """)
                .param("role", role.name())
                .param("most", MOST)
                .query((row, _) -> new PartyId(row.getLong("party")))
                .list();
    }
}
