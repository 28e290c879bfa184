package city.okno.notice.telling;

import city.okno.delivery.MailingId;
import city.okno.notice.Category;
import city.okno.notice.NoticeId;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import city.okno.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoticeRepository {

    private final JdbcClient jdbc;

    NoticeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Locks a notice that has not ended, for the rest of the transaction.
    Optional<StoredNotice> lock(NoticeId id) {
        return lock(List.of(id)).stream().findFirst();
    }

    /// Locks those that have not ended, in the order of their ids.
    List<StoredNotice> lock(Collection<NoticeId> ids) {
        return find(ids, "for update");
    }

    /// A notice that has not ended.
    Optional<StoredNotice> find(NoticeId id) {
        return find(List.of(id)).stream().findFirst();
    }

    /// Those that have not ended, in the order of their ids.
    List<StoredNotice> find(Collection<NoticeId> ids) {
        return find(ids, "");
    }

    private List<StoredNotice> find(Collection<NoticeId> ids, String lock) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                                select id, state, category, party, phone, template, arguments, buttons,
                                    supersede_key, expires_at, department, language, again_of,
                                    (select b.mailing from broadcast b where b.id = notice.broadcast)
                                        as mailing
                                from notice where id in (:ids) and state <> 'ENDED'
                                order by id
                                """
                                        + lock)
                        .param("ids", values(ids))
                        .query((row, _) -> stored(row))
                        .list();
    }

    private static List<Long> values(Collection<NoticeId> ids) {
        return ids.stream().map(NoticeId::value).toList();
    }

    void waitUntil(Collection<NoticeId> ids, Instant due) {
        jdbc.sql("update notice set due_at = :due where id in (:ids) and state = 'WAITING'")
                .param("due", Utc.of(due))
                .param("ids", values(ids))
                .update();
    }

    /// It has not left: as if it had never been on its way.
    void waitAgain(NoticeId id, Instant due) {
        jdbc.sql(
                        """
                        update notice
                        set state = 'WAITING', due_at = :due, next_at = null, left_at = null
                        where id = :id and state = 'ACTIVE'
                        """)
                .param("due", Utc.of(due))
                .param("id", id.value())
                .update();
    }

    /// How letters of notices leave.
    ///
    /// @param version of the words
    /// @param next when another way is due; null: when this one fails
    record Leaving(@Nullable String language, @Nullable String version, @Nullable Instant next) {}

    void activate(Collection<NoticeId> ids, Leaving leaving, Instant now) {
        jdbc.sql(
                        """
                        update notice
                        set state = 'ACTIVE', language = :language, words_version = :version,
                            next_at = :next, left_at = coalesce(left_at, :now)
                        where id in (:ids) and state <> 'ENDED'
                        """)
                .param("next", Utc.ofNullable(leaving.next()))
                .param("now", Utc.of(now))
                .param("language", leaving.language())
                .param("version", leaving.version())
                .param("ids", values(ids))
                .update();
    }

    /// Why it did not go on as it should; kept when at the end nobody confirmed it.
    void note(NoticeId id, String reason) {
        jdbc.sql("update notice set reason = :reason where id = :id and state <> 'ENDED'")
                .param("reason", reason)
                .param("id", id.value())
                .update();
    }

    /// Only [NoticeEndings] calls it, which tells others.
    ///
    /// @return how many had not ended before
    int end(Collection<NoticeId> ids, Ending ending, String reason, Instant now) {
        return end("id", ids, ending, reason, now);
    }

    /// What digests told of ends with them.
    ///
    /// @return whether there was any
    boolean endToldBy(Collection<NoticeId> digests, Ending ending, String reason, Instant now) {
        return end("digest", digests, ending, reason, now) > 0;
    }

    List<NoticeId> toldBy(Collection<NoticeId> digests) {
        return jdbc.sql(
                        """
                        select id from notice where digest in (:digests)
                        order by id limit :most
                        """)
                .param("digests", values(digests))
                .param("most", 1000 * digests.size())
                .query((row, _) -> new NoticeId(row.getLong("id")))
                .list();
    }

    private int end(
            String column, Collection<NoticeId> ids, Ending ending, String reason, Instant now) {
        return jdbc.sql(
                        """
                        update notice
                        set state = 'ENDED', ending = :ending,
                            reason = case when :ending = 'UNCONFIRMED'
                                then coalesce(reason, :reason) else :reason end,
                            ended_at = :now
                        where %s in (:ids) and state <> 'ENDED'
                        """
                                .formatted(column))
                .param("ending", ending.name())
                .param("reason", reason)
                .param("now", Utc.of(now))
                .param("ids", values(ids))
                .update();
    }

    List<NoticeId> due(Instant now, int most) {
        return jdbc.sql(
                        """
                        select id from notice where state = 'WAITING' and due_at <= :now
                        order by state, due_at, id limit :most
                        """)
                .param("now", Utc.of(now))
                .param("most", most)
                .query((row, _) -> new NoticeId(row.getLong("id")))
                .list();
    }

    /// Whose next way is due.
    List<NoticeId> nextDue(Instant now, int most) {
        return jdbc.sql(
                        """
                        select id from notice where state = 'ACTIVE' and next_at <= :now
                        order by state, next_at, id limit :most
                        """)
                .param("now", Utc.of(now))
                .param("most", most)
                .query((row, _) -> new NoticeId(row.getLong("id")))
                .list();
    }

    /// A notice whose next way is due.
    Optional<StoredNotice> findNextDue(NoticeId id, Instant now) {
        return isNextDue(id, now) ? find(id) : Optional.empty();
    }

    private boolean isNextDue(NoticeId id, Instant now) {
        return jdbc.sql(
                        """
                        select exists (
                            select 1 from notice
                            where id = :id and state = 'ACTIVE' and next_at <= :now)
                        """)
                .param("id", id.value())
                .param("now", Utc.of(now))
                .query(Boolean.class)
                .single();
    }

    /// Locks it for the rest of the transaction, if its next way is still due.
    boolean takeNext(NoticeId id, Instant now) {
        return jdbc.sql(
                                """
                                update notice set next_at = null
                                where id = :id and state = 'ACTIVE' and next_at <= :now
                                """)
                        .param("id", id.value())
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    /// The next way is due then.
    void nextAt(NoticeId id, Instant at) {
        jdbc.sql("update notice set next_at = :at where id = :id and state = 'ACTIVE'")
                .param("at", Utc.of(at))
                .param("id", id.value())
                .update();
    }

    List<NoticeId> expired(NoticeState state, Instant now, int most) {
        return jdbc.sql(
                        """
                        select id from notice where state = :state and expires_at <= :now
                        order by state, expires_at, id limit :most
                        """)
                .param("state", state.name())
                .param("now", Utc.of(now))
                .param("most", most)
                .query((row, _) -> new NoticeId(row.getLong("id")))
                .list();
    }

    /// Locks those that say what is not so any more, and keeps that, also of those that have ended.
    ///
    /// @param except not these
    /// @return those that have not ended
    List<NoticeId> outdate(
            Collection<String> supersedeKeys, Collection<NoticeId> except, Instant now) {
        var open = new ArrayList<NoticeId>();
        var all = new ArrayList<NoticeId>();
        jdbc.sql(
                        """
                        select id, state from notice
                        where supersede_key in (:keys)
                            and (outdated_at is null or state <> 'ENDED')
                        order by supersede_key, id for update
                        """)
                .param("keys", supersedeKeys)
                .query(row -> {
                    var id = new NoticeId(row.getLong("id"));
                    if (!except.contains(id)) {
                        all.add(id);
                        if (NoticeState.valueOf(row.getString("state")) != NoticeState.ENDED) {
                            open.add(id);
                        }
                    }
                });
        if (!all.isEmpty()) {
            jdbc.sql(
                            """
                            update notice set outdated_at = :now
                            where id in (:ids) and outdated_at is null
                            """)
                    .param("now", Utc.of(now))
                    .param("ids", values(all))
                    .update();
        }
        return open;
    }

    void move(PartyId from, PartyId to) {
        jdbc.sql("update notice set party = :to where party = :from")
                .param("to", to.value())
                .param("from", from.value())
                .update();
    }

    /// What was told to a bare phone is its owner's from now on.
    void claim(String phoneHash, PartyId owner) {
        jdbc.sql("update notice set party = :owner where phone_hash = :hash and party is null")
                .param("owner", owner.value())
                .param("hash", phoneHash)
                .update();
    }

    private static StoredNotice stored(ResultSet row) throws SQLException {
        var party = row.getObject("party", Long.class);
        var phone = row.getString("phone");
        var mailing = row.getObject("mailing", Long.class);
        return new StoredNotice(
                new NoticeId(row.getLong("id")),
                NoticeState.valueOf(row.getString("state")),
                Category.valueOf(row.getString("category")),
                party == null ? null : new PartyId(party),
                phone == null ? null : new Phone(phone),
                row.getString("template"),
                NoticeJson.arguments(row.getString("arguments")),
                NoticeJson.buttons(row.getString("buttons")),
                row.getString("supersede_key"),
                mailing == null ? null : new MailingId(mailing),
                Utc.instant(row, "expires_at"),
                row.getString("department"),
                row.getString("language"),
                row.getObject("again_of") != null);
    }
}
