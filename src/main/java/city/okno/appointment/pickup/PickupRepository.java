package city.okno.appointment.pickup;

import city.okno.appointment.AppointmentId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PickupRepository {

    private final JdbcClient jdbc;

    PickupRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AppointmentId appointment, LocalDate until) {
        jdbc.sql(
                        """
                        insert into appointment_pickup (appointment, until_day)
                        values (:appointment, :until)
                        on conflict do nothing
                        """)
                .param("appointment", appointment.value())
                .param("until", until)
                .update();
    }

    Optional<LocalDate> until(AppointmentId appointment) {
        return jdbc.sql("select until_day from appointment_pickup where appointment = :appointment")
                .param("appointment", appointment.value())
                .query(LocalDate.class)
                .optional();
    }
}
