package city.okno.delivery.outbox;

import city.okno.script.ChannelKind;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClosureRepository {

    private final JdbcClient jdbc;

    ClosureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the lane was closed already
    boolean close(ChannelKind lane, Instant until, Instant now) {
        return jdbc.sql(
                                        """
                                        update lane_closed set until_at = :until
                                        where channel = :lane and until_at <= :now
                                        """)
                                .param("lane", lane.code())
                                .param("until", Utc.of(until))
                                .param("now", Utc.of(now))
                                .update()
                        == 1
                || jdbc.sql(
                                        """
                                        insert into lane_closed (channel, until_at)
                                        values (:lane, :until)
                                        on conflict do nothing
                                        """)
                                .param("lane", lane.code())
                                .param("until", Utc.of(until))
                                .update()
                        == 1;
    }

    Optional<Instant> until(ChannelKind lane, Instant now) {
        return jdbc.sql(
                        """
                        select until_at from lane_closed
                        where channel = :lane and until_at > :now
                        """)
                .param("lane", lane.code())
                .param("now", Utc.of(now))
                .query((row, _) -> Utc.instant(row, "until_at"))
                .optional();
    }
}
