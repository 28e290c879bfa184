package city.okno.appointment.booking;

import city.okno.appointment.AppointmentId;
import city.okno.script.PartyId;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who did not come.
@Repository
class MissedRepository {

    private final JdbcClient jdbc;

    MissedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those who are still expected though their visit was over by then, locked. Those of whom
    /// somebody is noting something just now are left to them.
    List<AppointmentId> overdue(Instant over, int most) {
        return jdbc.sql(
                        """
                        select id from appointment
                        where state = 'BOOKED' and starts_at < :over
                            and starts_at + minutes * interval '1' minute <= :over
                        order by id
                        limit :most
                        for update skip locked
                        """)
                .param("over", Utc.of(over))
                .param("most", most)
                .query((row, _) -> new AppointmentId(row.getLong("id")))
                .list();
    }

    /// How often somebody did not come to a centre that noted on that day who came: where nobody is
    /// noted, nobody can be blamed.
    int missed(PartyId party, Instant since) {
        return jdbc.sql(
                        """
                        select count(*) from appointment a
                        where a.party = :party and a.state = 'MISSED' and a.starts_at > :since
                            and exists
                                (select 1 from appointment b
                                 where b.centre = a.centre and b.state in ('ARRIVED', 'CALLED', 'SERVED')
                                     and b.starts_at > a.starts_at - interval '12' hour
                                     and b.starts_at < a.starts_at + interval '12' hour)
                        """)
                .param("party", party.value())
                .param("since", Utc.of(since))
                .query(Integer.class)
                .single();
    }
}
