package city.okno.visit;

import city.okno.centre.CentreId;
import city.okno.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Single visits, as long as they are kept.
@Repository
class VisitRepository {

    private final JdbcClient jdbc;

    VisitRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An hour of a centre.
    record CentreHour(long centre, Instant at) {}

    /// @return false when its source told of it before
    boolean insert(Visit visit, Instant hour, boolean counts) {
        return jdbc.sql(
                                """
                                insert into visit
                                    (source, number, centre, counters, taken_at, called_at,
                                     served_at, hour_at, waited, tally)
                                values
                                    (:source, :number, :centre, :counters, :taken, :called,
                                     :served, :hour, :waited, :tally)
                                on conflict do nothing
                                """)
                        .param("source", visit.source())
                        .param("number", visit.number())
                        .param("centre", visit.centre().value())
                        .param("counters", visit.counters().name())
                        .param("taken", Utc.of(visit.taken()))
                        .param("called", Utc.ofNullable(visit.called()))
                        .param("served", Utc.ofNullable(visit.served()))
                        .param("hour", Utc.of(hour))
                        .param("waited", seconds(visit))
                        .param("tally", counts ? "DUE" : "NEVER")
                        .update()
                == 1;
    }

    /// Nobody else changes it until the transaction ends.
    Optional<Visit> lock(String source, String number) {
        return jdbc.sql(
                        """
                        select source, number, centre, counters, taken_at, called_at, served_at
                        from visit where source = :source and number = :number
                        for update
                        """)
                .param("source", source)
                .param("number", number)
                .query(VisitRepository::visit)
                .optional();
    }

    /// Notes its call and its end; its hour is added up anew.
    void advance(Visit visit) {
        jdbc.sql(
                        """
                        update visit
                        set called_at = coalesce(called_at, :called), served_at = coalesce(served_at, :served),
                            waited = coalesce(waited, :waited),
                            tally = case tally when 'NEVER' then 'NEVER' else 'DUE' end
                        where source = :source and number = :number
                        """)
                .param("called", Utc.ofNullable(visit.called()))
                .param("served", Utc.ofNullable(visit.served()))
                .param("waited", seconds(visit))
                .param("source", visit.source())
                .param("number", visit.number())
                .update();
    }

    /// Hours whose sums lack something.
    List<CentreHour> due(int most) {
        return jdbc.sql(
                        """
                        select distinct centre, hour_at from visit where tally = 'DUE'
                        order by centre, hour_at
                        limit :most
                        """)
                .param("most", most)
                .query((row, _) ->
                        new CentreHour(row.getLong("centre"), Utc.instant(row, "hour_at")))
                .list();
    }

    /// From now on the sum of the hour has to contain them.
    void tally(CentreHour hour) {
        jdbc.sql(
                        """
                        update visit set tally = 'DONE'
                        where tally = 'DUE' and centre = :centre and hour_at = :hour
                        """)
                .param("centre", hour.centre())
                .param("hour", Utc.of(hour.at()))
                .update();
    }

    /// @return how many of the oldest were deleted
    int delete(Instant before, int most) {
        return jdbc.sql(
                        """
                        delete from visit where id in (
                            select id from visit where taken_at < :before
                            order by taken_at, id limit :most)
                        """)
                .param("before", Utc.of(before))
                .param("most", most)
                .update();
    }

    private static @Nullable Long seconds(Visit visit) {
        var waited = visit.waited();
        return waited == null ? null : waited.toSeconds();
    }

    private static Visit visit(ResultSet row, int number) throws SQLException {
        return new Visit(
                row.getString("source"),
                row.getString("number"),
                new CentreId(row.getLong("centre")),
                CounterGroup.valueOf(row.getString("counters")),
                Utc.instant(row, "taken_at"),
                Utc.nullableInstant(row, "called_at"),
                Utc.nullableInstant(row, "served_at"));
    }
}
