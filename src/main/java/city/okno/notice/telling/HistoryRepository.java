package city.okno.notice.telling;

import city.okno.notice.Category;
import city.okno.notice.NoticeId;
import city.okno.script.PartyId;
import city.okno.script.Wording;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What was told: for the person who asks, and until it is forgotten.
@Repository
class HistoryRepository {

    private static final int MOST = 1_000;

    private final JdbcClient jdbc;

    HistoryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param phone whether it was told to a bare phone
    /// @param department whose it is; null: the city's own
    record Told(NoticeId notice, Category category, boolean phone, @Nullable String department) {}

    /// @param phoneHash of the number that the party writes from; null: none
    /// @param notice null: the latest one that was sent to the party, or to that number
    Optional<Told> told(PartyId party, @Nullable String phoneHash, @Nullable NoticeId notice) {
        return jdbc.sql(
                        """
                        select id, category, phone_hash, department from notice
                        where (party = :party or phone_hash = :hash)
                        and (id = :notice or :notice = 0)
                        and exists (
                            select 1 from notice_rung r
                            where r.notice = notice.id and r.void_at is null)
                        order by id desc limit 1
                        """)
                .param("party", party.value())
                .param("hash", phoneHash == null ? "" : phoneHash)
                .param("notice", notice == null ? 0 : notice.value())
                .query((row, _) ->
                        new Told(
                                new NoticeId(row.getLong("id")),
                                Category.valueOf(row.getString("category")),
                                row.getString("phone_hash") != null,
                                row.getString("department")))
                .optional();
    }

    List<Map<String, Object>> export(PartyId party) {
        return jdbc.sql(
                        """
                        select category, template, arguments, told_at, ending from notice
                        where party = :party order by id desc limit :most
                        """)
                .param("party", party.value())
                .param("most", MOST)
                .query((row, _) -> {
                    var told = new LinkedHashMap<String, Object>();
                    told.put("at", Utc.instant(row, "told_at").toString());
                    told.put("category", row.getString("category"));
                    told.put("text", row.getString("template"));
                    told.put("about", shown(row.getString("arguments")));
                    return (Map<String, Object>) told;
                })
                .list();
    }

    private static Map<String, Object> shown(String arguments) {
        var shown = new LinkedHashMap<String, Object>();
        NoticeJson.arguments(arguments).forEach((name, value) -> shown.put(name, shown(value)));
        return shown;
    }

    private static Object shown(Object value) {
        return value instanceof Wording wording ? wording.texts() : String.valueOf(value);
    }

    /// Those that have not ended.
    List<NoticeId> open(PartyId party) {
        return jdbc.sql(
                        """
                        select id from notice where party = :party and state <> 'ENDED'
                        order by id limit :most
                        """)
                .param("party", party.value())
                .param("most", MOST)
                .query((row, _) -> new NoticeId(row.getLong("id")))
                .list();
    }

    /// Empties what was told to the party and ends what was not told yet; the keys stay, so that
    /// nothing is told again.
    void erase(PartyId party, Instant now) {
        jdbc.sql(
                        """
                        update notice
                        set state = 'ENDED', ending = 'CANCELLED', reason = 'erased',
                            ended_at = :now
                        where party = :party and state <> 'ENDED'
                        """)
                .param("now", Utc.of(now))
                .param("party", party.value())
                .update();
        jdbc.sql(
                        """
                        update notice
                        set party = null, phone = null, phone_hash = null, arguments = '{}',
                            buttons = '[]', redacted_at = :now
                        where party = :party
                        """)
                .param("now", Utc.of(now))
                .param("party", party.value())
                .update();
    }

    /// @return how many of the oldest were emptied
    int redact(Instant endedBefore, Instant now, int most) {
        return jdbc.sql(
                        """
                        update notice
                        set arguments = '{}', buttons = '[]', phone = null, redacted_at = :now
                        where id in (
                            select id from notice
                            where ended_at < :before and redacted_at is null
                            order by ended_at, id limit :most)
                        """)
                .param("now", Utc.of(now))
                .param("before", Utc.of(endedBefore))
                .param("most", most)
                .update();
    }

    /// @return how many of the oldest were deleted
    int delete(Instant endedBefore, int most) {
        return jdbc.sql(
                        """
                        delete from notice where id in (
                            select id from notice where ended_at < :before
                            order by ended_at, id limit :most)
                        """)
                .param("before", Utc.of(endedBefore))
                .param("most", most)
                .update();
    }
}
