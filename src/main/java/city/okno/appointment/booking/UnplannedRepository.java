package city.okno.appointment.booking;

import city.okno.appointment.AppointmentId;
import city.okno.appointment.Visit;
import city.okno.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who sits where later, to be compared with what centres say now.
@Repository
class UnplannedRepository {

    private final JdbcClient jdbc;

    UnplannedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Somebody who is expected.
    ///
    /// @param visit without its services
    record Seated(AppointmentId appointment, Visit visit, Instant start, int counter) {}

    /// In the order of their ids.
    ///
    /// @param after only those with greater ids
    List<Seated> seated(long after, Instant now, int most) {
        return jdbc.sql(
                        """
                        select a.id, a.centre, a.skills, a.minutes, a.starts_at,
                            min(t.seat) as seat
                        from appointment a join appointment_seat t on t.appointment = a.id
                        where a.state = 'BOOKED' and a.starts_at > :now and a.id > :after
                        group by a.id, a.centre, a.skills, a.minutes, a.starts_at
                        order by a.id
                        limit :most
                        """)
                .param("now", Utc.of(now))
                .param("after", after)
                .param("most", most)
                .query(UnplannedRepository::seated)
                .list();
    }

    private static Seated seated(ResultSet row, int number) throws SQLException {
        return new Seated(
                new AppointmentId(row.getLong("id")),
                new Visit(
                        row.getLong("centre"),
                        List.of(),
                        Duration.ofMinutes(row.getInt("minutes")),
                        Set.copyOf(BookingRepository.split(row.getString("skills")))),
                Utc.instant(row, "starts_at"),
                row.getInt("seat"));
    }
}
