package city.okno.appointment.need;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import city.okno.centre.Access;
import city.okno.script.PartyId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who relies on what.
@Repository
class NeedRepository {

    private static final int MOST = 10_000;

    private final JdbcClient jdbc;

    NeedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Need(PartyId party, Access access) {}

    Map<PartyId, Set<Access>> of(Collection<PartyId> parties) {
        if (parties.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        """
                        select party, need from resident_need where party in (:parties)
                        order by party, need
                        limit :most
                        """)
                .param("parties", parties.stream().map(PartyId::value).toList())
                .param("most", MOST)
                .query((row, _) ->
                        new Need(
                                new PartyId(row.getLong("party")),
                                Access.valueOf(row.getString("need"))))
                .list()
                .stream()
                .collect(
                        groupingBy(Need::party, mapping(Need::access, toCollection(TreeSet::new))));
    }

    /// In place of what was kept before.
    void replace(PartyId party, Collection<Access> needs) {
        jdbc.sql("delete from resident_need where party = :party")
                .param("party", party.value())
                .update();
        for (var need : Set.copyOf(needs)) {
            jdbc.sql(
                            """
                            insert into resident_need (party, need) values (:party, :need)
                            on conflict do nothing
                            """)
                    .param("party", party.value())
                    .param("need", need.name())
                    .update();
        }
    }
}
