package city.okno.appointment.staff;

import city.okno.centre.CentreId;
import city.okno.script.PartyId;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which operator works where.
@Repository
class OperatorRepository {

    private static final int MOST = 1000;

    private final JdbcClient jdbc;

    OperatorRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CentreId> of(PartyId operator) {
        return jdbc.sql("select centre from appointment_operator where party = :party")
                .param("party", operator.value())
                .query((row, _) -> new CentreId(row.getLong("centre")))
                .optional();
    }

    Set<PartyId> at(CentreId centre) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select party from appointment_operator where centre = :centre
                                order by party
                                limit :most
                                """)
                        .param("centre", centre.value())
                        .param("most", MOST)
                        .query((row, _) -> new PartyId(row.getLong("party")))
                        .list());
    }

    /// @return false when it is so already
    boolean set(PartyId operator, CentreId centre, Instant now) {
        return jdbc.sql(
                                        """
                                        insert into appointment_operator (party, centre, since)
                                        values (:party, :centre, :now)
                                        on conflict do nothing
                                        """)
                                .param("party", operator.value())
                                .param("centre", centre.value())
                                .param("now", Utc.of(now))
                                .update()
                        == 1
                || jdbc.sql(
                                        """
                                        update appointment_operator
                                        set centre = :centre, since = :now
                                        where party = :party and centre <> :centre
                                        """)
                                .param("party", operator.value())
                                .param("centre", centre.value())
                                .param("now", Utc.of(now))
                                .update()
                        == 1;
    }

    /// @return false when it is so already
    boolean remove(PartyId operator) {
        return jdbc.sql("delete from appointment_operator where party = :party")
                        .param("party", operator.value())
                        .update()
                == 1;
    }
}
