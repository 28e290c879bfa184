package city.okno.appointment.booking;

import city.okno.storage.Utc;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Compares what stands in two places, each by one statement, so that what happens meanwhile is
/// seen whole or not at all.
@Repository
class BooksRepository {

    private static final int MOST = 1000;

    private final JdbcClient jdbc;

    BooksRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Finding> miscounted() {
        return jdbc.sql(
                        """
                        select s.id, s.taken, count(t.seat) as seats
                        from appointment_slot s left join appointment_seat t on t.slot = s.id
                        group by s.id, s.taken
                        having s.taken <> count(t.seat)
                        order by s.id
                        limit :most
                        """)
                .param("most", MOST)
                .<Finding>query((row, _) ->
                        new Finding.Miscounted(
                                row.getLong("id"), row.getInt("taken"), row.getInt("seats")))
                .list();
    }

    List<Finding> overbooked() {
        return jdbc.sql(
                        """
                        select id, taken, capacity from appointment_slot
                        where taken > capacity
                        order by id
                        limit :most
                        """)
                .param("most", MOST)
                .<Finding>query((row, _) ->
                        new Finding.Overbooked(
                                row.getLong("id"), row.getInt("taken"), row.getInt("capacity")))
                .list();
    }

    List<Finding> ghosts() {
        return jdbc.sql(
                        """
                        select distinct a.id, a.state
                        from appointment a join appointment_seat t on t.appointment = a.id
                        where a.state in ('CANCELLED', 'EXPIRED', 'DISPLACED')
                        order by a.id
                        limit :most
                        """)
                .param("most", MOST)
                .<Finding>query(
                        (row, _) -> new Finding.Ghost(row.getLong("id"), row.getString("state")))
                .list();
    }

    /// Since it is noted when they came, whoever came did so at some time, and nobody was called or
    /// served before that.
    List<Finding> untimed() {
        return jdbc.sql(
                        """
                        select a.id, a.state
                        from appointment a join appointment_progress p on p.appointment = a.id
                        where a.state = 'CALLED' and p.called_at is null
                            or a.state = 'SERVED' and p.served_at is null
                            or a.state in ('ARRIVED', 'CALLED') and p.served_at is not null
                            or a.state = 'ARRIVED' and p.called_at is not null
                            or p.called_at < p.arrived_at or p.served_at < p.arrived_at
                            or p.served_at < p.called_at
                        order by a.id
                        limit :most
                        """)
                .param("most", MOST)
                .<Finding>query(
                        (row, _) -> new Finding.Untimed(row.getLong("id"), row.getString("state")))
                .list();
    }

    /// Of those that begin later: older slots are forgotten.
    ///
    /// @param unit minutes of a slot
    List<Finding> misseated(long unit, Instant now) {
        return jdbc.sql(
                        """
                        select a.id
                        from appointment a
                            left join appointment_seat t on t.appointment = a.id
                            left join appointment_slot s on s.id = t.slot
                        where a.state in ('HELD', 'BOOKED', 'ARRIVED', 'CALLED') and a.starts_at > :now
                        group by a.id, a.centre, a.minutes, a.starts_at
                        having count(t.seat) <> (a.minutes + :unit - 1) / :unit
                            or count(distinct t.seat) <> 1
                            or min(s.centre) <> a.centre or max(s.centre) <> a.centre
                            or min(s.starts_at) <> a.starts_at
                            or max(s.starts_at) - min(s.starts_at)
                                <> ((a.minutes + :unit - 1) / :unit - 1) * :unit
                                    * interval '1' minute
                        order by a.id
                        limit :most
                        """)
                .param("unit", unit)
                .param("now", Utc.of(now))
                .param("most", MOST)
                .<Finding>query((row, _) -> new Finding.Misseated(row.getLong("id")))
                .list();
    }
}
