package city.okno.notice.telling;

import city.okno.delivery.Letter;
import city.okno.delivery.MailingId;
import city.okno.notice.Category;
import city.okno.notice.Notice;
import city.okno.notice.NoticeId;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import city.okno.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

    /// What was told under a key.
    record Known(NoticeId id, String bodyHash) {}

    /// @param party null: a bare phone, which then is given with its hash
    /// @return whether the key is new
    boolean insert(
            Notice notice,
            String bodyHash,
            @Nullable PartyId party,
            @Nullable Phone phone,
            @Nullable String phoneHash,
            Instant now) {
        return jdbc.sql(
                                """
                                insert into notice (
                                    sender, idempotency_key, body_hash, category,
                                    party, phone, phone_hash,
                                    template, arguments, buttons, supersede_key, department,
                                    language, state, told_at, due_at, expires_at)
                                values (
                                    :sender, :key, :body, :category,
                                    :party, :phone, :phone_hash,
                                    :template, :arguments, :buttons, :supersede, :department,
                                    :language, 'WAITING', :now, :due, :expires)
                                on conflict do nothing
                                """)
                        .param("sender", notice.sender())
                        .param("key", notice.key())
                        .param("body", bodyHash)
                        .param("category", notice.category().name())
                        .param("party", party == null ? null : party.value())
                        .param("phone", phone == null ? null : phone.e164())
                        .param("phone_hash", phoneHash)
                        .param("template", notice.template())
                        .param("arguments", NoticeJson.arguments(notice.arguments()))
                        .param("buttons", NoticeJson.buttons(notice.buttons()))
                        .param("supersede", notice.supersedeKey())
                        .param("department", notice.department())
                        .param("language", notice.language())
                        .param("now", Utc.of(now))
                        .param("due", Utc.of(due(notice, now)))
                        .param("expires", Utc.of(notice.expiresAt()))
                        .update()
                == 1;
    }

    private static Instant due(Notice notice, Instant now) {
        return notice.waits(now) ? Objects.requireNonNull(notice.notBefore()) : now;
    }

    Known known(String sender, String key) {
        return jdbc.sql(
                        """
                        select id, body_hash from notice
                        where sender = :sender and idempotency_key = :key
                        """)
                .param("sender", sender)
                .param("key", key)
                .query((row, _) ->
                        new Known(new NoticeId(row.getLong("id")), row.getString("body_hash")))
                .single();
    }

    /// Locks a notice that has not ended, for the rest of the transaction.
    Optional<StoredNotice> lock(NoticeId id) {
        return find(id, "for update");
    }

    /// A notice that has not ended.
    Optional<StoredNotice> find(NoticeId id) {
        return find(id, "");
    }

    private Optional<StoredNotice> find(NoticeId id, String lock) {
        return jdbc.sql(
                        """
                        select id, state, category, party, phone, template, arguments, buttons,
                            supersede_key, expires_at, department, language, again_of,
                            (select b.mailing from broadcast b where b.id = notice.broadcast)
                                as mailing
                        from notice where id = :id and state <> 'ENDED'
                        """
                                + lock)
                .param("id", id.value())
                .query((row, _) -> stored(row))
                .optional();
    }

    void waitUntil(NoticeId id, Instant due) {
        jdbc.sql("update notice set due_at = :due where id = :id and state = 'WAITING'")
                .param("due", Utc.of(due))
                .param("id", id.value())
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

    /// Keeps which words the letter says it in.
    ///
    /// @param next when another way is due; null: when this one fails
    void activate(NoticeId id, Letter letter, @Nullable Instant next, Instant now) {
        jdbc.sql(
                        """
                        update notice
                        set state = 'ACTIVE', language = :language, words_version = :version,
                            next_at = :next, left_at = coalesce(left_at, :now)
                        where id = :id and state <> 'ENDED'
                        """)
                .param("next", Utc.ofNullable(next))
                .param("now", Utc.of(now))
                .param("language", letter.message().language())
                .param("version", letter.wordsVersion())
                .param("id", id.value())
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
    /// @return whether it had not ended before
    boolean end(NoticeId id, Ending ending, String reason, Instant now) {
        return end("id", id, ending, reason, now);
    }

    /// What a digest told of ends with it.
    ///
    /// @return whether there was any
    boolean endToldBy(NoticeId digest, Ending ending, String reason, Instant now) {
        return end("digest", digest, ending, reason, now);
    }

    List<NoticeId> toldBy(NoticeId digest) {
        return jdbc.sql("select id from notice where digest = :digest order by id limit 1000")
                .param("digest", digest.value())
                .query((row, _) -> new NoticeId(row.getLong("id")))
                .list();
    }

    private boolean end(String column, NoticeId id, Ending ending, String reason, Instant now) {
        return jdbc.sql(
                                """
                                update notice
                                set state = 'ENDED', ending = :ending,
                                    reason = case when :ending = 'UNCONFIRMED'
                                        then coalesce(reason, :reason) else :reason end,
                                    ended_at = :now
                                where %s = :id and state <> 'ENDED'
                                """
                                        .formatted(column))
                        .param("ending", ending.name())
                        .param("reason", reason)
                        .param("now", Utc.of(now))
                        .param("id", id.value())
                        .update()
                > 0;
    }

    List<NoticeId> due(Instant now, int most) {
        return jdbc.sql(
                        """
                        select id from notice where state = 'WAITING' and due_at <= :now
                        order by due_at, id limit :most
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
                        order by next_at, id limit :most
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
                        order by expires_at, id limit :most
                        """)
                .param("state", state.name())
                .param("now", Utc.of(now))
                .param("most", most)
                .query((row, _) -> new NoticeId(row.getLong("id")))
                .list();
    }

    /// What it told of is not so any more.
    ///
    /// @param except not this one; null: all
    void outdate(String supersedeKey, @Nullable NoticeId except, Instant now) {
        jdbc.sql(
                        """
                        update notice set outdated_at = :now
                        where supersede_key = :key and id <> :except and outdated_at is null
                        """)
                .param("now", Utc.of(now))
                .param("key", supersedeKey)
                .param("except", except == null ? 0 : except.value())
                .update();
    }

    /// Those that have not ended.
    ///
    /// @param except not this one; null: all
    List<NoticeId> open(String supersedeKey, @Nullable NoticeId except) {
        return jdbc.sql(
                        """
                        select id from notice
                        where supersede_key = :key and state <> 'ENDED' and id <> :except
                        order by id limit 1000
                        """)
                .param("key", supersedeKey)
                .param("except", except == null ? 0 : except.value())
                .query((row, _) -> new NoticeId(row.getLong("id")))
                .list();
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
