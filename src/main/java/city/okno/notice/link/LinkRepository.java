package city.okno.notice.link;

import city.okno.notice.link.StoredShortLinks.NewLink;
import city.okno.script.Phone;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/// One link for each number, by the keyed hash of its token.
@Repository
class LinkRepository {

    private final JdbcClient jdbc;

    LinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return the tokens of those whose number had no link, by the owners of their letters
    Map<String, LinkToken> insert(List<NewLink> links, Instant expiresAt, Instant now) {
        var keys = new GeneratedKeyHolder();
        if (!links.isEmpty()) {
            jdbc.sql(
                            """
                            insert into short_link
                                (token_hash, phone_hash, phone, language, letter, made_at, expires_at)
                            select n.token, n.hash, n.phone, n.language, n.letter,
                                cast(:now as timestamp(6) with time zone),
                                cast(:expires as timestamp(6) with time zone)
                            from unnest(
                                cast(:tokens as varchar array), cast(:hashes as varchar array),
                                cast(:phones as varchar array), cast(:languages as varchar array),
                                cast(:letters as varchar array))
                                as n(token, hash, phone, language, letter)
                            order by n.hash
                            on conflict do nothing
                            """)
                    .param("tokens", texts(links, NewLink::tokenHash))
                    .param("hashes", texts(links, link -> link.stored().phoneHash()))
                    .param("phones", texts(links, link -> link.stored().phone().e164()))
                    .param("languages", texts(links, link -> link.stored().language()))
                    .param("letters", texts(links, NewLink::letter))
                    .param("now", Utc.of(now))
                    .param("expires", Utc.of(expiresAt))
                    .update(keys, "token_hash");
        }
        var made = keys.getKeyList().stream().map(row -> row.get("token_hash")).toList();
        return links.stream()
                .filter(link -> made.contains(link.tokenHash()))
                .collect(Collectors.toMap(NewLink::letter, NewLink::token));
    }

    private static String[] texts(List<NewLink> links, Function<NewLink, String> column) {
        return links.stream().map(column).toArray(String[]::new);
    }

    /// @return the numbers among these whose link works
    Set<String> prolong(Collection<String> phoneHashes, Instant expiresAt, Instant now) {
        if (phoneHashes.isEmpty()) {
            return Set.of();
        }
        var working =
                jdbc.sql(
                                """
                                select phone_hash from short_link
                                where phone_hash in (:hashes) and expires_at > :now
                                order by phone_hash for update
                                """)
                        .param("hashes", phoneHashes)
                        .param("now", Utc.of(now))
                        .query(String.class)
                        .list();
        if (!working.isEmpty()) {
            jdbc.sql("update short_link set expires_at = :expires where phone_hash in (:hashes)")
                    .param("expires", Utc.of(expiresAt))
                    .param("hashes", working)
                    .update();
        }
        return Set.copyOf(working);
    }

    Optional<StoredLink> find(String tokenHash, Instant now) {
        return jdbc.sql(
                        """
                        select phone, phone_hash, language from short_link
                        where token_hash = :token and expires_at > :now
                        """)
                .param("token", tokenHash)
                .param("now", Utc.of(now))
                .query((row, _) ->
                        new StoredLink(
                                new Phone(row.getString("phone")),
                                row.getString("phone_hash"),
                                row.getString("language")))
                .optional();
    }

    /// The letter that should have brought it never arrived.
    void deleteOf(String letter) {
        jdbc.sql("delete from short_link where letter = :letter").param("letter", letter).update();
    }

    void delete(Collection<String> phoneHashes) {
        if (!phoneHashes.isEmpty()) {
            jdbc.sql("delete from short_link where phone_hash in (:hashes)")
                    .param("hashes", phoneHashes)
                    .update();
        }
    }

    /// @return how many of those that work no more were deleted
    int deleteExpired(Instant now, int most) {
        return jdbc.sql(
                        """
                        delete from short_link where token_hash in (
                            select token_hash from short_link where expires_at <= :now
                            order by expires_at, token_hash limit :most)
                        """)
                .param("now", Utc.of(now))
                .param("most", most)
                .update();
    }
}
