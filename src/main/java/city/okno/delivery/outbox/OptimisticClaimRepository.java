package city.okno.delivery.outbox;

import city.okno.delivery.Priority;
import city.okno.script.ChannelKind;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// H2, which loses the sorted index under `skip locked`: look first, then take what is still there.
final class OptimisticClaimRepository implements ClaimRepository {

    private final JdbcClient jdbc;

    OptimisticClaimRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Long> claim(
            ChannelKind lane,
            long mailing,
            Priority lowest,
            int limit,
            UUID lease,
            Instant until,
            Instant now) {
        var next =
                jdbc.sql(NEXT)
                        .param("lane", lane.code())
                        .param("mailing", mailing)
                        .param("lowest", lowest.rank())
                        .param("limit", limit)
                        .param("now", Utc.of(now))
                        .param("patience", Utc.of(now.minus(PATIENCE)))
                        .query((row, _) -> row.getLong("id"))
                        .list();
        return next.isEmpty() ? next : take(next, lease, until);
    }

    private List<Long> take(List<Long> next, UUID lease, Instant until) {
        var taken =
                jdbc.sql(
                                """
                                update outbox
                                set state = 'LEASED', lease = :lease, leased_until = :until,
                                    called_at = null
                                where id in (:next) and state = 'QUEUED'
                                """)
                        .param("next", next)
                        .param("lease", lease)
                        .param("until", Utc.of(until))
                        .update();
        return taken == next.size()
                ? next
                : jdbc.sql("select id from outbox where id in (:next) and lease = :lease")
                        .param("next", next)
                        .param("lease", lease)
                        .query((row, _) -> row.getLong("id"))
                        .list();
    }
}
