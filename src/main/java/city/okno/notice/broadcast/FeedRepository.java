package city.okno.notice.broadcast;

import city.okno.delivery.LetterId;
import city.okno.notice.BroadcastId;
import city.okno.notice.NoticeId;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
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

/// Writes a page of notices with one statement, a column of all as one array.
@Repository
class FeedRepository {

    private final JdbcClient jdbc;

    FeedRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param language that the letter is in; null when there is none
    /// @param leftOut why the person is not told; null: is told
    /// @param payer who pays for an SMS; null: there is none
    record Entry(
            PartyId person,
            @Nullable String language,
            @Nullable String leftOut,
            @Nullable String payer) {}

    /// @return the notices of those who had none
    Map<PartyId, NoticeId> insert(
            BroadcastId broadcast, List<Entry> entries, String wordsVersion, Instant now) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into notice (
                            sender, idempotency_key, body_hash, category, party, template,
                            arguments, buttons, state, ending, reason, words_version, language,
                            told_at, due_at, expires_at, ended_at, broadcast, department)
                        select b.sender, 'broadcast-' || b.id || '-' || n.party, '', b.category,
                            n.party, b.template, b.arguments, b.buttons,
                            case when n.left_out is null then 'ACTIVE' else 'ENDED' end,
                            case when n.left_out is null then null else 'SUPPRESSED' end,
                            n.left_out,
                            case when n.left_out is null then cast(:version as varchar) end,
                            n.language,
                            cast(:now as timestamp(6) with time zone),
                            cast(:now as timestamp(6) with time zone),
                            b.expires_at,
                            case when n.left_out is not null
                                then cast(:now as timestamp(6) with time zone) end,
                            b.id, n.payer
                        from broadcast b
                        cross join unnest(
                            cast(:people as bigint array), cast(:languages as varchar array),
                            cast(:left_out as varchar array), cast(:payers as varchar array))
                            as n(party, language, left_out, payer)
                        where b.id = :broadcast
                        on conflict do nothing
                        """)
                .param("broadcast", broadcast.value())
                .param("version", wordsVersion)
                .param("people", numbers(entries, entry -> entry.person().value()))
                .param("languages", texts(entries, Entry::language))
                .param("left_out", texts(entries, Entry::leftOut))
                .param("payers", texts(entries, Entry::payer))
                .param("now", Utc.of(now))
                .update(keys, "id", "party");
        var notices = new HashMap<PartyId, NoticeId>();
        for (var row : keys.getKeyList()) {
            notices.put(new PartyId(number(row, "party")), new NoticeId(number(row, "id")));
        }
        return notices;
    }

    /// The way by which a notice is told.
    ///
    /// @param addressHash as rungs keep it
    record Rung(NoticeId notice, String addressHash, ChannelKind channel, LetterId letter) {}

    void insertRungs(List<Rung> rungs, Instant now) {
        jdbc.sql(
                        """
                        insert into notice_rung (notice, address, channel, letter, at)
                        select n.notice, n.address, n.channel, n.letter,
                            cast(:now as timestamp(6) with time zone)
                        from unnest(
                            cast(:notices as bigint array), cast(:addresses as varchar array),
                            cast(:channels as varchar array), cast(:letters as bigint array))
                            as n(notice, address, channel, letter)
                        """)
                .param("notices", numbers(rungs, rung -> rung.notice().value()))
                .param("addresses", texts(rungs, Rung::addressHash))
                .param("channels", texts(rungs, rung -> rung.channel().code()))
                .param("letters", numbers(rungs, rung -> rung.letter().value()))
                .param("now", Utc.of(now))
                .update();
    }

    private static long number(Map<String, Object> row, String column) {
        return (Long) Objects.requireNonNull(row.get(column));
    }

    private static <T> @Nullable String[] texts(
            List<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static <T> Long[] numbers(List<T> rows, Function<T, Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }
}
