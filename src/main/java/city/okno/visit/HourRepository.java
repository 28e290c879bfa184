package city.okno.visit;

import city.okno.storage.Utc;
import city.okno.visit.VisitRepository.CentreHour;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The sums of hours, which stay when single visits are forgotten.
@Repository
class HourRepository {

    /// Two groups in each hour of a year.
    private static final int MOST = 20_000;

    private final JdbcClient jdbc;

    HourRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What people waited at some counters of a centre.
    record CentreWaits(long centre, CounterGroup counters, Waits waits) {}

    /// Adds an hour up from the visits that were tallied; from Okno's own tickets only where no
    /// queue system tells of that day.
    void sum(CentreHour hour) {
        jdbc.sql("delete from visit_hour where centre = :centre and hour_at = :hour")
                .param("centre", hour.centre())
                .param("hour", Utc.of(hour.at()))
                .update();
        jdbc.sql(
                        """
                        insert into visit_hour
                            (centre, hour_at, counters, visits, called, late, waited)
                        select centre, hour_at, counters, count(*), count(waited),
                            count(case when waited > :norm then 1 end), coalesce(sum(waited), 0)
                        from visit
                        where centre = :centre and hour_at = :hour and tally = 'DONE'
                            and (source <> :own or not exists
                                (select 1 from visit_queue_day
                                 where centre = :centre and from_at <= :hour and to_at > :hour))
                        group by centre, hour_at, counters
                        """)
                .param("own", OwnTickets.SOURCE)
                .param("norm", Waits.NORM.toSeconds())
                .param("centre", hour.centre())
                .param("hour", Utc.of(hour.at()))
                .update();
    }

    /// The hours of a centre, in their order.
    List<HourSum> of(long centre, Instant from, Instant until) {
        return jdbc.sql(
                        """
                        select centre, hour_at, counters, visits, called, late, waited
                        from visit_hour
                        where centre = :centre and hour_at >= :from and hour_at < :until
                        order by hour_at, counters
                        limit :most
                        """)
                .param("centre", centre)
                .param("from", Utc.of(from))
                .param("until", Utc.of(until))
                .param("most", MOST)
                .query(HourRepository::sum)
                .list();
    }

    /// How many visits each centre had in these hours together; none where it had none.
    Map<Long, Long> visits(Collection<Instant> hours) {
        var visits = new HashMap<Long, Long>();
        jdbc.sql(
                        """
                        select centre, sum(visits) as visits from visit_hour
                        where hour_at in (:hours)
                        group by centre
                        order by centre
                        limit :most
                        """)
                .param("hours", hours.stream().map(Utc::of).toList())
                .param("most", MOST)
                .query(row -> {
                    visits.put(row.getLong("centre"), row.getLong("visits"));
                });
        return visits;
    }

    /// What people waited everywhere.
    List<CentreWaits> waits(Instant from, Instant until) {
        return jdbc.sql(
                        """
                        select centre, counters, sum(called) as called, sum(late) as late,
                            sum(waited) as waited
                        from visit_hour
                        where hour_at >= :from and hour_at < :until
                        group by centre, counters
                        order by centre, counters
                        limit :most
                        """)
                .param("from", Utc.of(from))
                .param("until", Utc.of(until))
                .param("most", MOST)
                .query((row, _) ->
                        new CentreWaits(
                                row.getLong("centre"),
                                CounterGroup.valueOf(row.getString("counters")),
                                new Waits(
                                        row.getLong("called"),
                                        row.getLong("late"),
                                        Duration.ofSeconds(row.getLong("waited")))))
                .list();
    }

    /// Writes sums that come from nowhere else, unless there are some for the same hour.
    void insert(List<HourSum> sums) {
        jdbc.sql(
                        """
                        insert into visit_hour
                            (centre, hour_at, counters, visits, called, late, waited)
                        select n.centre, cast(n.hour_at as timestamp(6) with time zone),
                            n.counters, n.visits, n.called, n.late, n.waited
                        from unnest(
                            cast(:centres as bigint array), cast(:hours as varchar array),
                            cast(:counters as varchar array), cast(:visits as integer array),
                            cast(:called as integer array), cast(:late as integer array),
                            cast(:waited as bigint array))
                            as n(centre, hour_at, counters, visits, called, late, waited)
                        on conflict do nothing
                        """)
                .param("centres", column(sums, HourSum::centre, Long[]::new))
                .param("hours", column(sums, it -> it.hour().toString(), String[]::new))
                .param("counters", column(sums, it -> it.counters().name(), String[]::new))
                .param("visits", column(sums, HourSum::visits, Integer[]::new))
                .param("called", column(sums, HourSum::called, Integer[]::new))
                .param("late", column(sums, HourSum::late, Integer[]::new))
                .param("waited", column(sums, it -> it.waited().toSeconds(), Long[]::new))
                .update();
    }

    /// @return how many of the oldest hours were deleted, of all centres
    int delete(Instant before) {
        return jdbc.sql("delete from visit_hour where hour_at < :before")
                .param("before", Utc.of(before))
                .update();
    }

    private static <T> T[] column(
            List<HourSum> sums,
            Function<HourSum, T> value,
            java.util.function.IntFunction<T[]> array) {
        return sums.stream().map(value).toArray(array);
    }

    private static HourSum sum(ResultSet row, int number) throws SQLException {
        return new HourSum(
                row.getLong("centre"),
                Utc.instant(row, "hour_at"),
                CounterGroup.valueOf(row.getString("counters")),
                row.getInt("visits"),
                row.getInt("called"),
                row.getInt("late"),
                Duration.ofSeconds(row.getLong("waited")));
    }
}
