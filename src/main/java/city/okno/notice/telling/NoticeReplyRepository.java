package city.okno.notice.telling;

import city.okno.notice.Category;
import city.okno.notice.NoticeId;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people answered to notices.
@Repository
class NoticeReplyRepository {

    /// Who tells once more what a notice of somebody else's told.
    private static final String SENDER = "notice";

    private static final Set<String> OVER =
            Set.of(Ending.CANCELLED.name(), Ending.SUPERSEDED.name(), Ending.EXPIRED.name());

    private final JdbcClient jdbc;

    NoticeReplyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A notice that was told to somebody, as far as an answer depends on it.
    ///
    /// @param answered whether they answered before
    /// @param over whether there is nothing more to tell of it
    /// @param again whether it is the one that they asked for
    record Asked(
            Category category, boolean answered, boolean over, boolean again, Instant expiresAt) {}

    Optional<Asked> find(PartyId party, NoticeId notice) {
        return jdbc.sql(
                        """
                        select category, ending, answered_at, outdated_at, redacted_at, again_of, expires_at
                        from notice
                        where id = :notice and party = :party and state <> 'WAITING'
                        """)
                .param("notice", notice.value())
                .param("party", party.value())
                .query((row, _) ->
                        new Asked(
                                Category.valueOf(row.getString("category")),
                                row.getObject("answered_at") != null,
                                OVER.contains(
                                                Objects.requireNonNullElse(
                                                        row.getString("ending"), ""))
                                        || row.getObject("outdated_at") != null
                                        || row.getObject("redacted_at") != null,
                                row.getObject("again_of") != null,
                                Utc.instant(row, "expires_at")))
                .optional();
    }

    void answered(NoticeId notice, Instant now) {
        jdbc.sql("update notice set answered_at = :now where id = :id and answered_at is null")
                .param("now", Utc.of(now))
                .param("id", notice.value())
                .update();
    }

    /// Whether a letter went this way.
    boolean wentBy(ChannelKind channel, NoticeId notice) {
        return jdbc.sql(
                        """
                        select exists (
                            select 1 from notice_rung
                            where notice = :notice and channel = :channel and void_at is null)
                        """)
                .param("notice", notice.value())
                .param("channel", channel.code())
                .query(Boolean.class)
                .single();
    }

    /// The same is told once more, once.
    ///
    /// @return when; empty when it was already
    Optional<Instant> tellAgain(NoticeId notice, Instant due, Instant now) {
        jdbc.sql(
                        """
                        insert into notice (
                            sender, idempotency_key, body_hash, category, party, phone, phone_hash,
                            template, arguments, buttons, supersede_key, department, language,
                            state, told_at, due_at, expires_at, again_of)
                        select :sender, 'again-' || id, body_hash, category, party, phone, phone_hash,
                            template, arguments, buttons, supersede_key, department, language,
                            'WAITING', :now, :due, expires_at, id
                        from notice where id = :id
                        on conflict do nothing
                        """)
                .param("sender", SENDER)
                .param("now", Utc.of(now))
                .param("due", Utc.of(due))
                .param("id", notice.value())
                .update();
        return jdbc.sql(
                        """
                        select due_at from notice
                        where sender = :sender and idempotency_key = 'again-' || :id
                          and state = 'WAITING'
                        """)
                .param("sender", SENDER)
                .param("id", String.valueOf(notice.value()))
                .query((row, _) -> Utc.instant(row, "due_at"))
                .optional();
    }
}
