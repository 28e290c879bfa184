package city.okno.resident.person;

import city.okno.delivery.Address;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Languages and accounts of many parties with one query.
@Repository
class ReachRepository {

    private final JdbcClient jdbc;

    ReachRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param chosen language that the person chose
    /// @param spoken what the messengers say, the one used last first
    record Row(@Nullable String chosen, List<String> spoken, List<Address> accounts) {}

    Map<PartyId, Row> of(Collection<PartyId> parties) {
        var rows = new LinkedHashMap<PartyId, Row>();
        jdbc.sql(
                        """
                        select p.id, p.language as chosen, a.channel, a.address, a.language as spoken
                        from party p
                        left join account a on a.party = p.id
                        where p.id in (:parties)
                        order by p.id, a.used_at desc, a.id desc
                        """)
                .param("parties", parties.stream().map(PartyId::value).toList())
                .query(row -> {
                    add(row, rows);
                });
        return rows;
    }

    private static void add(ResultSet row, Map<PartyId, Row> rows) throws SQLException {
        var chosen = row.getString("chosen");
        var party =
                rows.computeIfAbsent(
                        new PartyId(row.getLong("id")),
                        _ -> new Row(chosen, new ArrayList<>(), new ArrayList<>()));
        var channel = row.getString("channel");
        if (channel == null) {
            return;
        }
        party.accounts.add(new Address(ChannelKind.of(channel), row.getString("address")));
        var spoken = row.getString("spoken");
        if (spoken != null) {
            party.spoken.add(spoken);
        }
    }
}
