package city.okno.delivery.outbox;

import city.okno.delivery.Letter;
import city.okno.delivery.LetterId;
import city.okno.delivery.Option;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/// Many letters with one statement, a column of all as one array.
@Repository
class BulkRepository {

    private final JdbcClient jdbc;

    BulkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param notBefore one for each letter
    /// @param expiresAt one for each letter
    /// @return the ids, in the order of the letters: both databases number the rows as they are
    ///   sorted
    List<LetterId> insert(
            List<Letter> letters, List<Instant> notBefore, List<Instant> expiresAt, Instant now) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into outbox (
                            channel, address, party, priority, state, body, owner, words_version,
                            supersede_key, mailing, created_at, not_before, expires_at)
                        select n.channel, n.address, n.party, n.priority, 'QUEUED', n.body, n.owner,
                            n.words_version, n.supersede_key, n.mailing,
                            cast(:now as timestamp(6) with time zone),
                            cast(n.not_before as timestamp(6) with time zone),
                            cast(n.expires_at as timestamp(6) with time zone)
                        from unnest(
                            cast(:channels as varchar array), cast(:addresses as varchar array),
                            cast(:parties as bigint array), cast(:priorities as integer array),
                            cast(:bodies as varchar array), cast(:owners as varchar array),
                            cast(:versions as varchar array), cast(:keys as varchar array),
                            cast(:mailings as bigint array), cast(:from as varchar array),
                            cast(:until as varchar array)) with ordinality
                            as n(channel, address, party, priority, body, owner, words_version,
                                supersede_key, mailing, not_before, expires_at, place)
                        order by n.place
                        """)
                .param("channels", texts(letters, letter -> letter.to().channel().code()))
                .param("addresses", texts(letters, letter -> letter.to().value()))
                .param("parties", numbers(letters, BulkRepository::party))
                .param("priorities", integers(letters, letter -> letter.priority().rank()))
                .param("bodies", texts(letters, letter -> StoredJson.of(letter.message())))
                .param("owners", texts(letters, Letter::owner))
                .param("versions", texts(letters, Letter::wordsVersion))
                .param("keys", texts(letters, Letter::supersedeKey))
                .param("mailings", numbers(letters, BulkRepository::mailing))
                .param("from", texts(notBefore, Instant::toString))
                .param("until", texts(expiresAt, Instant::toString))
                .param("now", Utc.of(now))
                .update(keys, "id");
        return keys.getKeyList().stream()
                .map(row -> new LetterId((Long) Objects.requireNonNull(row.get("id"))))
                .toList();
    }

    /// @param place 1 for the first button of its letter
    record NewButton(LetterId letter, int place, String token, Option option) {}

    void insertButtons(List<NewButton> buttons) {
        jdbc.sql(
                        """
                        insert into button (token, letter, place, label, target)
                        select n.token, n.letter, n.place, n.label, n.target
                        from unnest(
                            cast(:tokens as varchar array), cast(:letters as bigint array),
                            cast(:places as integer array), cast(:labels as varchar array),
                            cast(:targets as varchar array))
                            as n(token, letter, place, label, target)
                        """)
                .param("tokens", texts(buttons, NewButton::token))
                .param("letters", numbers(buttons, button -> button.letter().value()))
                .param("places", integers(buttons, NewButton::place))
                .param("labels", texts(buttons, button -> button.option().label()))
                .param("targets", texts(buttons, button -> StoredJson.of(button.option().target())))
                .update();
    }

    private static <T> @Nullable String[] texts(
            List<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static <T> @Nullable Long[] numbers(List<T> rows, Function<T, @Nullable Long> column) {
        return rows.stream().map(column).toArray(Long[]::new);
    }

    private static <T> Integer[] integers(List<T> rows, Function<T, Integer> column) {
        return rows.stream().map(column).toArray(Integer[]::new);
    }

    private static @Nullable Long party(Letter letter) {
        return letter.party() == null ? null : letter.party().value();
    }

    private static Long mailing(Letter letter) {
        return letter.mailing() == null ? 0 : letter.mailing().value();
    }
}
