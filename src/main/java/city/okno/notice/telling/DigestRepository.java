package city.okno.notice.telling;

import city.okno.notice.NoticeId;
import city.okno.script.PartyId;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Notices that tell of several others, which had to wait.
@Repository
class DigestRepository {

    static final String TEMPLATE = "notice.digest";

    private static final String SENDER = "notice";
    private static final int MOST = 51;

    private final JdbcClient jdbc;

    DigestRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What one of the others tells.
    record Item(String template, Map<String, Object> arguments) {}

    /// Makes a digest for the reader of the first one.
    NoticeId insert(
            StoredNotice first, Map<String, Object> arguments, Instant expiresAt, Instant now) {
        // what came back from an earlier digest may be the first of another one
        var key = "digest-" + first.id().value() + "-" + now;
        jdbc.sql(
                        """
                        insert into notice (
                            sender, idempotency_key, body_hash, category, party, phone, phone_hash,
                            template, arguments, buttons, department, language,
                            state, told_at, due_at, expires_at)
                        select :sender, :key, '', category, party, phone, phone_hash,
                            :template, :arguments, '[]', department, language,
                            'WAITING', :now, :now, :expires
                        from notice where id = :id
                        on conflict do nothing
                        """)
                .param("sender", SENDER)
                .param("key", key)
                .param("template", TEMPLATE)
                .param("arguments", NoticeJson.arguments(arguments))
                .param("now", Utc.of(now))
                .param("expires", Utc.of(expiresAt))
                .param("id", first.id().value())
                .update();
        return jdbc.sql(
                        """
                        select id from notice
                        where sender = :sender and idempotency_key = :key
                        """)
                .param("sender", SENDER)
                .param("key", key)
                .query((row, _) -> new NoticeId(row.getLong("id")))
                .single();
    }

    /// They are told by the digest, and end with it.
    void join(List<NoticeId> notices, NoticeId digest) {
        jdbc.sql(
                        """
                        update notice set state = 'ACTIVE', digest = :digest, held_back = false
                        where id in (:ids) and state = 'WAITING'
                        """)
                .param("digest", digest.value())
                .param("ids", notices.stream().map(NoticeId::value).toList())
                .update();
    }

    /// What it tells and has not ended, in the order in which it was told.
    List<NoticeId> items(NoticeId digest, Instant now) {
        return jdbc.sql(
                        """
                        select id from notice
                        where digest = :digest and state <> 'ENDED' and expires_at > :now
                        order by id limit :most
                        """)
                .param("digest", digest.value())
                .param("now", Utc.of(now))
                .param("most", MOST)
                .query((row, _) -> new NoticeId(row.getLong("id")))
                .list();
    }

    /// How many of those that it tells have not ended.
    int open(NoticeId digest) {
        return jdbc.sql("select count(*) from notice where digest = :digest and state <> 'ENDED'")
                .param("digest", digest.value())
                .query(Integer.class)
                .single();
    }

    void tell(NoticeId digest, Map<String, Object> arguments) {
        jdbc.sql("update notice set arguments = :arguments where id = :id and state <> 'ENDED'")
                .param("arguments", NoticeJson.arguments(arguments))
                .param("id", digest.value())
                .update();
    }

    /// They are held back as before.
    void part(NoticeId digest, Instant due) {
        jdbc.sql(
                        """
                        update notice
                        set state = 'WAITING', digest = null, held_back = true, due_at = :due
                        where digest = :digest and state = 'ACTIVE'
                        """)
                .param("due", Utc.of(due))
                .param("digest", digest.value())
                .update();
    }

    /// It never left and does not count.
    void end(NoticeId digest, Instant now) {
        jdbc.sql(
                        """
                        update notice
                        set state = 'ENDED', ending = 'SUPERSEDED', reason = 'told_anew',
                            ended_at = :now, left_at = null
                        where id = :id and state <> 'ENDED'
                        """)
                .param("now", Utc.of(now))
                .param("id", digest.value())
                .update();
    }

    List<NoticeId> telling(Collection<NoticeId> notices) {
        return jdbc.sql(
                        """
                        select distinct d.id from notice n join notice d on d.id = n.digest
                        where n.id in (:ids) and d.state <> 'ENDED'
                        order by d.id limit :most
                        """)
                .param("ids", notices.stream().map(NoticeId::value).toList())
                .param("most", notices.size())
                .query((row, _) -> new NoticeId(row.getLong("id")))
                .list();
    }

    List<NoticeId> tellingUnder(Collection<String> supersedeKeys) {
        return jdbc.sql(
                        """
                        select distinct digest from notice
                        where supersede_key in (:keys) and state <> 'ENDED' and digest is not null
                        order by digest limit :most
                        """)
                .param("keys", supersedeKeys)
                .param("most", MOST * supersedeKeys.size())
                .query((row, _) -> new NoticeId(row.getLong("digest")))
                .list();
    }

    /// In the order in which they were told, but for what is not so any more.
    List<Item> items(PartyId party, NoticeId digest) {
        return jdbc.sql(
                        """
                        select template, arguments from notice
                        where digest = :digest and party = :party and redacted_at is null
                            and outdated_at is null
                        order by id limit :most
                        """)
                .param("digest", digest.value())
                .param("party", party.value())
                .param("most", MOST)
                .query((row, _) ->
                        new Item(
                                row.getString("template"),
                                NoticeJson.arguments(row.getString("arguments"))))
                .list();
    }
}
