package city.okno.notice.telling;

import city.okno.notice.NoticeId;
import city.okno.script.PartyId;
import city.okno.storage.Utc;
import java.time.Instant;
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
        jdbc.sql(
                        """
                        insert into notice (
                            sender, idempotency_key, body_hash, category, party, phone, phone_hash,
                            template, arguments, buttons, department, language,
                            state, told_at, due_at, expires_at)
                        select :sender, 'digest-' || id, '', category, party, phone, phone_hash,
                            :template, :arguments, '[]', department, language,
                            'WAITING', :now, :now, :expires
                        from notice where id = :id
                        on conflict do nothing
                        """)
                .param("sender", SENDER)
                .param("template", TEMPLATE)
                .param("arguments", NoticeJson.arguments(arguments))
                .param("now", Utc.of(now))
                .param("expires", Utc.of(expiresAt))
                .param("id", first.id().value())
                .update();
        return jdbc.sql(
                        """
                        select id from notice
                        where sender = :sender and idempotency_key = 'digest-' || :id
                        """)
                .param("sender", SENDER)
                .param("id", String.valueOf(first.id().value()))
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

    /// In the order in which they were told.
    List<Item> items(PartyId party, NoticeId digest) {
        return jdbc.sql(
                        """
                        select template, arguments from notice
                        where digest = :digest and party = :party and redacted_at is null
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
