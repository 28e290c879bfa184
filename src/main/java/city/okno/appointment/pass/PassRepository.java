package city.okno.appointment.pass;

import city.okno.appointment.AppointmentId;
import city.okno.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PassRepository {

    private final JdbcClient jdbc;

    PassRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Pass pass) {
        jdbc.sql(
                        """
                        insert into appointment_pass (appointment, token, picture, changed_at)
                        values (:appointment, :token, :picture, :changed)
                        """)
                .param("appointment", pass.appointment().value())
                .param("token", pass.token().text())
                .param("picture", pass.picture())
                .param("changed", Utc.of(pass.changedAt()))
                .update();
    }

    /// @return false when there is none
    boolean change(AppointmentId appointment, Instant now) {
        return jdbc.sql(
                                """
                                update appointment_pass set changed_at = :now
                                where appointment = :appointment
                                """)
                        .param("appointment", appointment.value())
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    Optional<Pass> of(AppointmentId appointment) {
        return jdbc.sql(
                        """
                        select appointment, token, picture, changed_at from appointment_pass
                        where appointment = :appointment
                        """)
                .param("appointment", appointment.value())
                .query(PassRepository::pass)
                .optional();
    }

    Optional<Pass> find(PassToken token) {
        return jdbc.sql(
                        """
                        select appointment, token, picture, changed_at from appointment_pass
                        where token = :token
                        """)
                .param("token", token.text())
                .query(PassRepository::pass)
                .optional();
    }

    private static Pass pass(ResultSet row, int number) throws SQLException {
        return new Pass(
                new AppointmentId(row.getLong("appointment")),
                new PassToken(row.getString("token")),
                row.getString("picture"),
                Utc.instant(row, "changed_at"));
    }
}
