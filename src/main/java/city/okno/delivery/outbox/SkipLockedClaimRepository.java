package city.okno.delivery.outbox;

import city.okno.delivery.Priority;
import city.okno.script.ChannelKind;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// PostgreSQL: claimants pass by each other's locked rows.
final class SkipLockedClaimRepository implements ClaimRepository {

    private final JdbcClient jdbc;

    SkipLockedClaimRepository(JdbcClient jdbc) {
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
        return jdbc.sql(
                        """
                        with next as (
                        %s
                            for update of o skip locked
                        )
                        update outbox
                        set state = 'LEASED', lease = :lease, leased_until = :until, called_at = null
                        from next
                        where outbox.id = next.id
                        returning outbox.id
                        """
                                .formatted(NEXT))
                .param("lane", lane.code())
                .param("mailing", mailing)
                .param("lowest", lowest.rank())
                .param("limit", limit)
                .param("lease", lease)
                .param("until", Utc.of(until))
                .param("now", Utc.of(now))
                .param("patience", Utc.of(now.minus(PATIENCE)))
                .query((row, _) -> row.getLong("id"))
                .list();
    }
}
