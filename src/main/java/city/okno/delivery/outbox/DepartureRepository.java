package city.okno.delivery.outbox;

import city.okno.delivery.Address;
import city.okno.delivery.LetterEnded.Outcome;
import city.okno.delivery.LetterId;
import city.okno.delivery.Priority;
import city.okno.script.ChannelKind;
import city.okno.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The dispatcher's side of the outbox, after the claim. What changes a claimed letter names its
/// lease: whoever lost it changes nothing.
@Repository
class DepartureRepository {

    /// Longer reasons are cut: they come from outside.
    private static final int REASON = 200;

    private final JdbcClient jdbc;
    private final ButtonRepository buttons;

    DepartureRepository(JdbcClient jdbc, ButtonRepository buttons) {
        this.jdbc = jdbc;
        this.buttons = buttons;
    }

    /// In the order in which they should leave.
    List<Departing> claimed(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var all = buttons.of(ids);
        return jdbc.sql(
                        """
                        select id, lease, owner, priority, channel, address, body, attempts,
                            mailing, lineage, created_at, expires_at
                        from outbox where id in (:ids)
                        order by priority, not_before, id
                        """)
                .param("ids", ids)
                .query((row, _) ->
                        new Departing(
                                new LetterId(row.getLong("id")),
                                row.getObject("lease", UUID.class),
                                row.getString("owner"),
                                Priority.of(row.getInt("priority")),
                                address(row),
                                StoredJson.message(row.getString("body")),
                                all.getOrDefault(row.getLong("id"), List.of()),
                                row.getInt("attempts"),
                                row.getLong("mailing"),
                                lineage(row),
                                Utc.instant(row, "created_at"),
                                Utc.instant(row, "expires_at")))
                .list();
    }

    /// @param letter with its lineage
    /// @return false when the letter may not leave: expired, suppressed, held with its mailing, or
    ///   no longer ours
    boolean markCalled(Departing letter, Instant until, Instant now) {
        return jdbc.sql(
                                """
                                update outbox
                                set called_at = :now, leased_until = :until, lineage = :lineage
                                where id = :id and lease = :lease and state = 'LEASED'
                                  and expires_at > :now
                                  and not exists (
                                      select 1 from suppressed s
                                      where s.channel = outbox.channel
                                        and s.address = outbox.address)
                                  and (mailing = 0 or exists (
                                      select 1 from mailing m
                                      where m.id = outbox.mailing and m.state = 'OPEN'))
                                """)
                        .param("id", letter.id().value())
                        .param("lease", letter.lease())
                        .param("lineage", number(letter.lineage()))
                        .param("until", Utc.of(until))
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    /// Back into the queue as if nothing had happened.
    boolean release(Departing letter) {
        return jdbc.sql(
                                """
                                update outbox
                                set state = 'QUEUED', lease = null, leased_until = null,
                                    called_at = null
                                where id = :id and lease = :lease and state = 'LEASED'
                                """)
                        .param("id", letter.id().value())
                        .param("lease", letter.lease())
                        .update()
                == 1;
    }

    /// Back into the queue for a while; no attempt is counted, and later letters to the address
    /// wait with it.
    boolean postpone(Departing letter, String reason, Instant notBefore, Instant now) {
        return jdbc.sql(
                                """
                                update outbox
                                set state = 'QUEUED', lease = null, leased_until = null,
                                    reason = :reason, failed_at = coalesce(failed_at, :now),
                                    not_before = :not_before
                                where id = :id and lease = :lease and state = 'LEASED'
                                """)
                        .param("id", letter.id().value())
                        .param("lease", letter.lease())
                        .param("reason", reason)
                        .param("not_before", Utc.of(notBefore))
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    /// Back into the queue with one attempt more.
    ///
    /// @param lineage null: the next call may be another one
    /// @param doubtful whether it may have arrived all the same
    boolean retry(
            Departing letter,
            String reason,
            @Nullable LetterId lineage,
            boolean doubtful,
            Instant notBefore,
            Instant now) {
        return jdbc.sql(
                                """
                                update outbox
                                set state = 'QUEUED', lease = null, leased_until = null,
                                    called_at = null, lineage = :lineage, attempts = attempts + 1, reason = :reason,
                                    failed_at = coalesce(failed_at, :now), not_before = :not_before,
                                    doubtful = doubtful or cast(:doubtful as boolean)
                                where id = :id and lease = :lease and state = 'LEASED'
                                """)
                        .param("id", letter.id().value())
                        .param("lease", letter.lease())
                        .param("doubtful", doubtful)
                        .param("reason", cut(reason))
                        .param("lineage", number(lineage))
                        .param("not_before", Utc.of(notBefore))
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    /// @param externalId the provider's id; null when there is none
    boolean end(
            Departing letter,
            Outcome outcome,
            String reason,
            @Nullable String externalId,
            Instant now) {
        return jdbc.sql(
                                """
                                update outbox
                                set state = :state, lease = null, leased_until = null,
                                    reason = :reason, external_id = :external_id, ended_at = :now
                                where id = :id and lease = :lease and state = 'LEASED'
                                """)
                        .param("id", letter.id().value())
                        .param("lease", letter.lease())
                        .param("state", LetterState.of(outcome).name())
                        .param("reason", cut(reason))
                        .param("external_id", externalId)
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    /// @return whether it has not left again, and may have arrived before
    boolean giveUp(LetterId letter, String reason, Instant now) {
        return jdbc.sql(
                                """
                                update outbox
                                set state = 'UNKNOWN', reason = :reason, ended_at = :now,
                                    lease = null, leased_until = null
                                where id = :id and doubtful
                                  and (state = 'QUEUED' or state = 'LEASED' and called_at is null)
                                """)
                        .param("id", letter.value())
                        .param("reason", reason)
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    /// @return whether no provider can have got it
    boolean drop(LetterId letter, String reason, Instant now) {
        return jdbc.sql(
                                """
                                update outbox
                                set state = 'DROPPED', reason = :reason, ended_at = :now,
                                    lease = null, leased_until = null
                                where id = :id and not doubtful
                                  and (state = 'QUEUED' or state = 'LEASED' and called_at is null)
                                """)
                        .param("id", letter.value())
                        .param("reason", reason)
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    /// Letters of a lane whose time is over.
    List<OwnedLetter> expired(ChannelKind lane, int limit, Instant now) {
        return jdbc.sql(
                        """
                        select id, channel, owner from outbox
                        where channel = :lane and state = 'QUEUED' and expires_at <= :now
                        order by id
                        limit :limit
                        """)
                .param("lane", lane.code())
                .param("limit", limit)
                .param("now", Utc.of(now))
                .query(OwnedLetter.ROW)
                .list();
    }

    /// Queued personal letters of a lane with a higher id. What may have arrived waits to be asked
    /// about or repeated: by another way somebody would read it twice.
    List<OwnedLetter> heldPersonal(ChannelKind lane, long after, int limit) {
        return jdbc.sql(
                        """
                        select id, channel, owner from outbox
                        where channel = :lane and state = 'QUEUED' and priority = :personal
                          and not doubtful and id > :after
                        order by id
                        limit :limit
                        """)
                .param("lane", lane.code())
                .param("personal", Priority.PERSONAL.rank())
                .param("after", after)
                .param("limit", limit)
                .query(OwnedLetter.ROW)
                .list();
    }

    /// Puts back what was claimed and not called in time.
    int releaseLapsed(ChannelKind lane, Instant now) {
        return jdbc.sql(
                        """
                        update outbox
                        set state = 'QUEUED', lease = null, leased_until = null
                        where channel = :lane and state = 'LEASED' and called_at is null
                          and leased_until <= :now
                        """)
                .param("lane", lane.code())
                .param("now", Utc.of(now))
                .update();
    }

    /// Puts back whatever was claimed and not called.
    int releaseAll(ChannelKind lane) {
        return jdbc.sql(
                        """
                        update outbox
                        set state = 'QUEUED', lease = null, leased_until = null
                        where channel = :lane and state = 'LEASED' and called_at is null
                        """)
                .param("lane", lane.code())
                .update();
    }

    /// Letters that were called and never answered for.
    List<Long> lapsed(ChannelKind lane, int limit, Instant now) {
        return jdbc.sql(
                        """
                        select id from outbox
                        where channel = :lane and state = 'LEASED' and called_at is not null
                          and leased_until <= :now
                        order by id
                        limit :limit
                        """)
                .param("lane", lane.code())
                .param("limit", limit)
                .param("now", Utc.of(now))
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    /// By the indexes of what is under way and of what ended last.
    List<Called> calledSince(ChannelKind lane, Instant since) {
        return jdbc.sql(
                        """
                        select channel, address, called_at from outbox
                        where channel = :lane and state = 'LEASED' and called_at > :since
                        union all
                        select channel, address, called_at from outbox
                        where redacted_at is null and ended_at > :since
                          and channel = :lane and called_at > :since
                        order by called_at limit 100000
                        """)
                .param("lane", lane.code())
                .param("since", Utc.of(since))
                .query((row, _) -> new Called(address(row), Utc.instant(row, "called_at")))
                .list();
    }

    boolean hasWork(ChannelKind lane) {
        return jdbc.sql(
                        """
                        select exists (
                            select 1 from outbox
                            where channel = :lane and state in ('QUEUED', 'LEASED'))
                        """)
                .param("lane", lane.code())
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /// How many letters are queued in a lane, by priority.
    Map<Priority, Long> queued(ChannelKind lane) {
        var queued = new EnumMap<Priority, Long>(Priority.class);
        jdbc.sql(
                        """
                        select priority, count(*) as letters from outbox
                        where channel = :lane and state = 'QUEUED'
                        group by priority
                        order by priority
                        """)
                .param("lane", lane.code())
                .query(row -> {
                    queued.put(Priority.of(row.getInt("priority")), row.getLong("letters"));
                });
        return queued;
    }

    private static @Nullable Long number(@Nullable LetterId letter) {
        return letter == null ? null : letter.value();
    }

    private static @Nullable LetterId lineage(ResultSet row) throws SQLException {
        var lineage = row.getLong("lineage");
        return row.wasNull() ? null : new LetterId(lineage);
    }

    private static Address address(ResultSet row) throws SQLException {
        return new Address(ChannelKind.of(row.getString("channel")), row.getString("address"));
    }

    private static String cut(String reason) {
        return reason.substring(0, Math.min(REASON, reason.length()));
    }
}
