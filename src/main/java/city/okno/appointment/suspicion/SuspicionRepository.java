package city.okno.appointment.suspicion;

import city.okno.appointment.suspicion.Suspicion.Kind;
import city.okno.script.PartyId;
import city.okno.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what was given up and taken; keeps whom a moderator has looked at.
@Repository
class SuspicionRepository {

    private final JdbcClient jdbc;

    SuspicionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Pairs of which one gave up times that the other booked within an hour. What was offered to
    /// who waited is nobody's doing.
    ///
    /// @param often at least
    List<Suspicion> chains(Instant since, int often, int most, ZoneId zone, Instant now) {
        return jdbc.sql(
                        """
                        select g.party as giver, t.party as taker, count(*) as times,
                            max(t.made_at) as latest
                        from appointment f
                            join appointment g on g.id = f.freed_from
                            join appointment t on t.centre = f.centre
                                and t.starts_at = f.starts_at and t.party <> g.party
                        where f.made_at > :since and g.party <> 0 and t.party <> 0
                            and t.made_at > f.made_at
                            and t.made_at <= f.made_at + interval '1' hour
                            and t.state not in ('HELD', 'EXPIRED') and t.act not like 'offer-%'
                            and g.party not in
                                (select w.party from appointment_watched w where w.until > :now)
                            and t.party not in
                                (select w.party from appointment_watched w where w.until > :now)
                        group by g.party, t.party
                        having count(*) >= :often
                        order by times desc, giver, taker
                        limit :most
                        """)
                .param("since", Utc.of(since))
                .param("often", often)
                .param("now", Utc.of(now))
                .param("most", most)
                .query(as(Kind.CHAIN, zone))
                .list();
    }

    /// Who held that many times and booked none of them.
    List<Suspicion> holders(Instant since, int often, int most, ZoneId zone, Instant now) {
        return jdbc.sql(
                        """
                        select a.party as giver, 0 as taker, count(*) as times,
                            max(a.made_at) as latest
                        from appointment a
                        where a.made_at > :since and a.party <> 0
                            and a.party not in
                                (select w.party from appointment_watched w where w.until > :now)
                        group by a.party
                        having count(*) >= :often
                            and count(case when a.state in ('HELD', 'EXPIRED') then 1 end)
                                = count(*)
                        order by times desc, giver
                        limit :most
                        """)
                .param("since", Utc.of(since))
                .param("often", often)
                .param("now", Utc.of(now))
                .param("most", most)
                .query(as(Kind.HOLDS, zone))
                .list();
    }

    private static RowMapper<Suspicion> as(Kind kind, ZoneId zone) {
        return (row, _) -> suspicion(kind, zone, row);
    }

    private static Suspicion suspicion(Kind kind, ZoneId zone, ResultSet row) throws SQLException {
        return new Suspicion(
                kind,
                row.getLong("giver"),
                row.getLong("taker"),
                row.getInt("times"),
                Utc.instant(row, "latest").atZone(zone).toLocalDate());
    }

    /// @param open null: nothing is wrong
    void watch(PartyId party, @Nullable Integer open, Instant until) {
        forget(party);
        jdbc.sql(
                        """
                        insert into appointment_watched (party, open, until)
                        values (:party, :open, :until)
                        on conflict do nothing
                        """)
                .param("party", party.value())
                .param("open", open)
                .param("until", Utc.of(until))
                .update();
    }

    /// How many appointments somebody can have; empty: as many as others.
    Optional<Integer> limit(PartyId party, Instant now) {
        return jdbc.sql(
                        """
                        select open from appointment_watched
                        where party = :party and open is not null and until > :now
                        """)
                .param("party", party.value())
                .param("now", Utc.of(now))
                .query(Integer.class)
                .optional();
    }

    void forget(PartyId party) {
        jdbc.sql("delete from appointment_watched where party = :party")
                .param("party", party.value())
                .update();
    }
}
