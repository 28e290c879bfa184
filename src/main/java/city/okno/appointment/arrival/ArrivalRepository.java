package city.okno.appointment.arrival;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentId;
import city.okno.script.PartyId;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is expected about now, and who said that they will be late.
@Repository
class ArrivalRepository {

    private static final int MOST = 1000;

    private final JdbcClient jdbc;

    ArrivalRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The person's own that begin in this time, the earliest first.
    List<AppointmentId> expected(PartyId party, Instant from, Instant until) {
        return jdbc.sql(
                        """
                        select id from appointment
                        where party = :party and state in ('BOOKED', 'ARRIVED', 'CALLED', 'MISSED')
                            and starts_at >= :from and starts_at < :until
                        order by starts_at, id
                        limit :most
                        """)
                .param("party", party.value())
                .param("from", Utc.of(from))
                .param("until", Utc.of(until))
                .param("most", MOST)
                .query((row, _) -> new AppointmentId(row.getLong("id")))
                .list();
    }

    void sayLate(Appointment appointment) {
        int known =
                jdbc.sql(
                                """
                                update appointment_late set sequence = :sequence
                                where appointment = :appointment
                                """)
                        .param("appointment", appointment.id().value())
                        .param("sequence", appointment.sequence())
                        .update();
        if (known == 0) {
            jdbc.sql(
                            """
                            insert into appointment_late (appointment, sequence)
                            values (:appointment, :sequence)
                            on conflict do nothing
                            """)
                    .param("appointment", appointment.id().value())
                    .param("sequence", appointment.sequence())
                    .update();
        }
    }

    /// Those of them who said so for the time that they have.
    Set<AppointmentId> late(Collection<AppointmentId> appointments) {
        if (appointments.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                jdbc.sql(
                                """
                                select a.id
                                from appointment a
                                    join appointment_late l
                                        on l.appointment = a.id and l.sequence = a.sequence
                                where a.id in (:ids) and a.state = 'BOOKED'
                                order by a.id
                                limit :most
                                """)
                        .param("ids", appointments.stream().map(AppointmentId::value).toList())
                        .param("most", MOST)
                        .query((row, _) -> new AppointmentId(row.getLong("id")))
                        .list());
    }
}
