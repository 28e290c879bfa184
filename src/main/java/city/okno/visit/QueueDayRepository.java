package city.okno.visit;

import city.okno.storage.Utc;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Of which days queue systems told. They know of everybody who came, also with one of Okno's own
/// tickets, which are not counted beside them.
@Repository
class QueueDayRepository {

    private final JdbcClient jdbc;

    QueueDayRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// By the centre's clock.
    record Day(Instant from, Instant until) {}

    /// Such a day of a centre.
    record CentreDay(long centre, Day day) {}

    /// The first visit of a day makes its own tickets due: they may have been counted.
    void note(long centre, Day day) {
        jdbc.sql(
                        """
                        insert into visit_queue_day (centre, from_at, to_at, tally)
                        values (:centre, :from, :until, 'DUE')
                        on conflict do nothing
                        """)
                .param("centre", centre)
                .param("from", Utc.of(day.from()))
                .param("until", Utc.of(day.until()))
                .update();
    }

    boolean has(long centre, Instant at) {
        return jdbc.sql(
                                """
                                select count(*) from visit_queue_day
                                where centre = :centre and from_at <= :at and to_at > :at
                                """)
                        .param("centre", centre)
                        .param("at", Utc.of(at))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// Days whose own tickets may still be counted.
    List<CentreDay> due(int most) {
        return jdbc.sql(
                        """
                        select centre, from_at, to_at from visit_queue_day where tally = 'DUE'
                        order by centre, from_at
                        limit :most
                        """)
                .param("most", most)
                .query((row, _) ->
                        new CentreDay(
                                row.getLong("centre"),
                                new Day(Utc.instant(row, "from_at"), Utc.instant(row, "to_at"))))
                .list();
    }

    /// The hours of that day's own tickets are added up anew.
    void recount(CentreDay one) {
        jdbc.sql(
                        """
                        update visit set tally = 'DUE'
                        where tally = 'DONE' and source = :own and centre = :centre
                            and hour_at >= :from and hour_at < :until
                        """)
                .param("own", OwnTickets.SOURCE)
                .param("centre", one.centre())
                .param("from", Utc.of(one.day().from()))
                .param("until", Utc.of(one.day().until()))
                .update();
        jdbc.sql(
                        """
                        update visit_queue_day set tally = 'DONE'
                        where centre = :centre and from_at = :from
                        """)
                .param("centre", one.centre())
                .param("from", Utc.of(one.day().from()))
                .update();
    }

    void delete(Instant before) {
        jdbc.sql("delete from visit_queue_day where to_at < :before")
                .param("before", Utc.of(before))
                .update();
    }
}
