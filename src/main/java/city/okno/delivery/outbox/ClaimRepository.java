package city.okno.delivery.outbox;

import city.okno.delivery.Priority;
import city.okno.script.ChannelKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Takes the next letters of a lane out of the queue. Two claims at once never take the same
/// letter, and a letter waits for earlier ones to the same address:
///
/// - for one that was called and not answered for, always;
/// - for one that is claimed or due and at least as urgent: a broadcast does not hold up a reply;
/// - never for one of another mailing, which may be held for days;
/// - for one that waits to be sent again, or for its picture, at most [#PATIENCE] after it first
///   had to.
interface ClaimRepository {

    Duration PATIENCE = Duration.ofMinutes(5);

    /// Ids of the letters that may be claimed, the most urgent first. Parameters: `lane`, `mailing`
    /// (0: letters of none), `lowest`, `now`, `patience` (a failure before it holds nobody up),
    /// `limit`.
    String NEXT =
            """
            select o.id from outbox o
            where o.mailing = :mailing
              and o.channel = :lane
              and o.state = 'QUEUED'
              and o.priority <= :lowest
              and o.not_before <= :now
              and not exists (
                  select 1 from outbox e
                  where e.channel = o.channel
                    and e.address = o.address
                    and e.state in ('QUEUED', 'LEASED')
                    and e.id <> o.id
                    and (e.state = 'LEASED'
                            and (e.called_at is not null or e.priority <= o.priority)
                        or e.state = 'QUEUED'
                            and e.id < o.id
                            and e.priority <= o.priority
                            and e.mailing in (0, o.mailing)
                            and (e.failed_at > :patience
                                or e.failed_at is null and e.not_before <= :now)))
            order by o.mailing, o.channel, o.state, o.priority, o.not_before, o.id
            limit :limit
            """;

    /// Must be called inside a transaction.
    ///
    /// @param mailing 0: letters of none
    /// @param lowest the least urgent priority that is wanted
    /// @return the ids of at most `limit` letters, leased until `until`
    List<Long> claim(
            ChannelKind lane,
            long mailing,
            Priority lowest,
            int limit,
            UUID lease,
            Instant until,
            Instant now);
}
