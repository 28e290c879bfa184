package city.okno.delivery;

import city.okno.storage.Utc;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How letters leave: the dispatcher's side of the outbox, after the claim.
@Repository
class DepartureRepository {

    private final JdbcClient jdbc;

    DepartureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether no provider can have got it
    boolean drop(LetterId letter, String reason, Instant now) {
        return jdbc.sql(
                                """
                                update outbox
                                set state = 'DROPPED', reason = :reason, ended_at = :now,
                                    lease = null, leased_until = null
                                where id = :id
                                  and (state = 'QUEUED' or state = 'LEASED' and called_at is null)
                                """)
                        .param("id", letter.value())
                        .param("reason", reason)
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }
}
