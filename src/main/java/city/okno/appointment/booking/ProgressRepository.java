package city.okno.appointment.booking;

import static java.util.stream.Collectors.toMap;

import city.okno.appointment.AppointmentId;
import city.okno.appointment.AppointmentState;
import city.okno.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// When those who came arrived, were called, and were served.
@Repository
class ProgressRepository {

    private static final int MOST = 1000;

    /// Who waits begins in this time, earlier or later.
    private static final Duration ABOUT = Duration.ofDays(1);

    private final JdbcClient jdbc;

    ProgressRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Somebody who arrived and was not called yet.
    record Waiting(AppointmentId appointment, Set<String> skills) {}

    /// In the transaction in which the state changed. A call has a time of its own: [#call].
    void note(AppointmentId appointment, AppointmentState state, Instant now) {
        switch (state) {
            case ARRIVED -> arrive(appointment, now);
            case SERVED -> serve(appointment, now);
            case HELD, BOOKED, DISPLACED, CALLED, CANCELLED, MISSED, EXPIRED -> {
                // nobody moved in the centre
            }
        }
    }

    /// Who was called, did not come and is there now waits anew.
    private void arrive(AppointmentId appointment, Instant now) {
        jdbc.sql("delete from appointment_progress where appointment = :appointment")
                .param("appointment", appointment.value())
                .update();
        jdbc.sql(
                        """
                        insert into appointment_progress (appointment, arrived_at)
                        values (:appointment, :now)
                        """)
                .param("appointment", appointment.value())
                .param("now", Utc.of(now))
                .update();
    }

    void call(AppointmentId appointment, int counter, Instant now) {
        jdbc.sql(
                        """
                        update appointment_progress set called_at = :now, counter = :counter
                        where appointment = :appointment
                        """)
                .param("appointment", appointment.value())
                .param("counter", counter)
                .param("now", Utc.of(now))
                .update();
    }

    private void serve(AppointmentId appointment, Instant now) {
        jdbc.sql(
                        """
                        update appointment_progress set served_at = :now
                        where appointment = :appointment
                        """)
                .param("appointment", appointment.value())
                .param("now", Utc.of(now))
                .update();
    }

    /// Who waits in a centre, in the order in which they are called: nobody who came early comes
    /// before whose time it is, and who came late waits from then on.
    ///
    /// @param since who came earlier has left without anybody noting it
    List<Waiting> waiting(long centre, Instant since) {
        return jdbc.sql(
                        """
                        select a.id, a.skills
                        from appointment a join appointment_progress p on p.appointment = a.id
                        where a.centre = :centre and a.state = 'ARRIVED'
                            and a.starts_at > :from and a.starts_at < :until
                            and p.arrived_at > :since
                        order by greatest(a.starts_at, p.arrived_at), p.arrived_at, a.id
                        limit :most
                        """)
                .param("centre", centre)
                .param("from", Utc.of(since.minus(ABOUT)))
                .param("until", Utc.of(since.plus(ABOUT)))
                .param("since", Utc.of(since))
                .param("most", MOST)
                .query((row, _) ->
                        new Waiting(
                                new AppointmentId(row.getLong("id")),
                                Set.copyOf(BookingRepository.split(row.getString("skills")))))
                .list();
    }

    /// What is known of those of them who came.
    ///
    /// @param called null: not yet
    /// @param counter where they were called to; null: nowhere
    /// @param served null: not yet
    record Times(
            Instant arrived,
            @Nullable Instant called,
            @Nullable Integer counter,
            @Nullable Instant served) {}

    private record OfOne(AppointmentId appointment, Times times) {}

    Map<AppointmentId, Times> times(Collection<AppointmentId> appointments) {
        if (appointments.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        """
                        select appointment, arrived_at, called_at, counter, served_at
                        from appointment_progress
                        where appointment in (:appointments)
                        order by appointment
                        limit :most
                        """)
                .param("appointments", appointments.stream().map(AppointmentId::value).toList())
                .param("most", MOST)
                .query(ProgressRepository::ofOne)
                .list()
                .stream()
                .collect(toMap(OfOne::appointment, OfOne::times));
    }

    private static OfOne ofOne(ResultSet row, int number) throws SQLException {
        return new OfOne(
                new AppointmentId(row.getLong("appointment")),
                new Times(
                        Utc.instant(row, "arrived_at"),
                        Utc.nullableInstant(row, "called_at"),
                        row.getObject("counter", Integer.class),
                        Utc.nullableInstant(row, "served_at")));
    }
}
