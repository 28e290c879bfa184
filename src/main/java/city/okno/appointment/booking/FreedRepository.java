package city.okno.appointment.booking;

import city.okno.appointment.Appointment;
import city.okno.appointment.AppointmentId;
import city.okno.script.PartyId;
import city.okno.storage.Utc;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Times that somebody gave up and nobody has yet. They are held by nobody, so that everything else
/// sees them as it sees what is held.
@Repository
class FreedRepository {

    private static final int MOST = 1000;

    private final JdbcClient jdbc;

    FreedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A slot of an appointment.
    record Seat(long slot, Instant start) {}

    /// In the order of time.
    List<Seat> seats(AppointmentId appointment) {
        return jdbc.sql(
                        """
                        select s.id, s.starts_at
                        from appointment_seat t join appointment_slot s on s.id = t.slot
                        where t.appointment = :id
                        order by s.starts_at
                        limit :most
                        """)
                .param("id", appointment.value())
                .param("most", MOST)
                .query((row, _) -> new Seat(row.getLong("id"), Utc.instant(row, "starts_at")))
                .list();
    }

    /// @param act unique
    void insert(
            String act,
            Appointment from,
            Instant start,
            Duration unit,
            Instant keptUntil,
            Instant now) {
        jdbc.sql(
                        """
                        insert into appointment
                            (act, party, centre, services, skills, minutes, starts_at, state,
                             expires_at, kept_until, freed_from, made_at, changed_at)
                        values
                            (:act, 0, :centre, '', '', :minutes, :start, 'HELD',
                             :now, :kept, :from, :now, :now)
                        """)
                .param("act", act)
                .param("centre", from.visit().centre())
                .param("minutes", unit.toMinutes())
                .param("start", Utc.of(start))
                .param("kept", Utc.of(keptUntil))
                .param("from", from.id().value())
                .param("now", Utc.of(now))
                .update();
    }

    /// Gives a seat to the appointment of an act.
    void pass(long slot, AppointmentId from, String act) {
        jdbc.sql(
                        """
                        update appointment_seat
                        set appointment = (select id from appointment where act = :act)
                        where slot = :slot and appointment = :from
                        """)
                .param("slot", slot)
                .param("from", from.value())
                .param("act", act)
                .update();
    }

    /// Gives all seats of one to the other.
    void pass(AppointmentId from, AppointmentId to) {
        jdbc.sql("update appointment_seat set appointment = :to where appointment = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    /// Nobody can confirm them any more; those whose time is over stay as they are.
    void letGo(Collection<Long> held, Instant keptUntil, Instant now) {
        jdbc.sql(
                        """
                        update appointment
                        set expires_at = :now, kept_until = :kept, changed_at = :now
                        where id in (:held) and state = 'HELD' and expires_at > :now
                        """)
                .param("held", held)
                .param("kept", Utc.of(keptUntil))
                .param("now", Utc.of(now))
                .update();
    }

    /// @return false when it is held no longer
    boolean end(AppointmentId held, Instant now) {
        return jdbc.sql(
                                """
                                update appointment
                                set state = 'EXPIRED', expires_at = null, kept_until = null,
                                    changed_at = :now
                                where id = :id and state = 'HELD' and expires_at > :now
                                """)
                        .param("id", held.value())
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    /// @return false when it is held no longer, or somebody's
    boolean give(AppointmentId held, PartyId to, Instant now) {
        return jdbc.sql(
                                """
                                update appointment set party = :to, changed_at = :now
                                where id = :id and party in (0, :to)
                                    and state = 'HELD' and expires_at > :now
                                """)
                        .param("id", held.value())
                        .param("to", to.value())
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }
}
