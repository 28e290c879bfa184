package city.okno.notice.telling;

import city.okno.notice.NoticeId;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/// Notices as they are told: many with one statement, a column of all as one array.
@Repository
class NewNoticeRepository {

    private final JdbcClient jdbc;

    NewNoticeRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What was told under a key.
    record Known(NoticeId id, String bodyHash) {}

    Known known(NewNotice.Key key) {
        return jdbc.sql(
                        """
                        select id, body_hash from notice
                        where sender = :sender and idempotency_key = :key
                        """)
                .param("sender", key.sender())
                .param("key", key.key())
                .query((row, _) ->
                        new Known(new NoticeId(row.getLong("id")), row.getString("body_hash")))
                .single();
    }

    /// @return those whose key is new
    Map<NewNotice.Key, NoticeId> insert(List<NewNotice> notices, Instant now) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into notice (
                            sender, idempotency_key, body_hash, category, party, phone, phone_hash,
                            template, arguments, buttons, supersede_key, department, language,
                            state, told_at, due_at, expires_at)
                        select n.sender, n.idempotency_key, n.body_hash, n.category, n.party,
                            n.phone, n.phone_hash, n.template, n.arguments, n.buttons,
                            n.supersede_key, n.department, n.language, 'WAITING',
                            cast(:now as timestamp(6) with time zone),
                            cast(n.due_at as timestamp(6) with time zone),
                            cast(n.expires_at as timestamp(6) with time zone)
                        from unnest(
                            cast(:senders as varchar array), cast(:keys as varchar array),
                            cast(:bodies as varchar array), cast(:categories as varchar array),
                            cast(:parties as bigint array), cast(:phones as varchar array),
                            cast(:hashes as varchar array), cast(:templates as varchar array),
                            cast(:arguments as varchar array), cast(:buttons as varchar array),
                            cast(:supersede as varchar array),
                            cast(:departments as varchar array),
                            cast(:languages as varchar array), cast(:due as varchar array),
                            cast(:expiries as varchar array)) with ordinality
                            as n(sender, idempotency_key, body_hash, category, party, phone,
                                phone_hash, template, arguments, buttons, supersede_key,
                                department, language, due_at, expires_at, place)
                        order by n.place
                        on conflict do nothing
                        """)
                .param("senders", texts(notices, it -> it.notice().sender()))
                .param("keys", texts(notices, it -> it.notice().key()))
                .param("bodies", texts(notices, NewNotice::bodyHash))
                .param("categories", texts(notices, it -> it.notice().category().name()))
                .param("parties", parties(notices))
                .param("phones", texts(notices, NewNoticeRepository::phone))
                .param("hashes", texts(notices, NewNotice::phoneHash))
                .param("templates", texts(notices, it -> it.notice().template()))
                .param("arguments", texts(notices, NewNoticeRepository::arguments))
                .param("buttons", texts(notices, NewNoticeRepository::buttons))
                .param("supersede", texts(notices, it -> it.notice().supersedeKey()))
                .param("departments", texts(notices, it -> it.notice().department()))
                .param("languages", texts(notices, it -> it.notice().language()))
                .param("now", Utc.of(now))
                .param("due", texts(notices, it -> it.due(now).toString()))
                .param("expiries", texts(notices, it -> it.notice().expiresAt().toString()))
                .update(keys, "id", "sender", "idempotency_key");
        var made = new HashMap<NewNotice.Key, NoticeId>();
        for (var row : keys.getKeyList()) {
            var key = new NewNotice.Key(text(row, "sender"), text(row, "idempotency_key"));
            made.put(key, new NoticeId((Long) Objects.requireNonNull(row.get("id"))));
        }
        return made;
    }

    private static String text(Map<String, Object> row, String column) {
        return (String) Objects.requireNonNull(row.get(column));
    }

    private static @Nullable String phone(NewNotice it) {
        return it.phone() == null ? null : it.phone().e164();
    }

    private static String arguments(NewNotice it) {
        return NoticeJson.arguments(it.notice().arguments());
    }

    private static String buttons(NewNotice it) {
        return NoticeJson.buttons(it.notice().buttons());
    }

    private static @Nullable Long[] parties(List<NewNotice> notices) {
        return notices.stream()
                .map(it -> it.party() == null ? null : it.party().value())
                .toArray(Long[]::new);
    }

    private static @Nullable String[] texts(
            List<NewNotice> notices, Function<NewNotice, @Nullable String> column) {
        return notices.stream().map(column).toArray(String[]::new);
    }
}
