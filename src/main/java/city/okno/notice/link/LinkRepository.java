package city.okno.notice.link;

import city.okno.script.Phone;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// One link for each number, by the keyed hash of its token.
@Repository
class LinkRepository {

    private final JdbcClient jdbc;

    LinkRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param letter owner of the letter that brings it
    /// @return false when the number has a link already
    boolean insert(
            String tokenHash, StoredLink link, String letter, Instant expiresAt, Instant now) {
        return jdbc.sql(
                                """
                                insert into short_link
                                    (token_hash, phone_hash, phone, language, letter, made_at, expires_at)
                                values (:token, :hash, :phone, :language, :letter, :now, :expires)
                                on conflict do nothing
                                """)
                        .param("token", tokenHash)
                        .param("hash", link.phoneHash())
                        .param("phone", link.phone().e164())
                        .param("language", link.language())
                        .param("letter", letter)
                        .param("now", Utc.of(now))
                        .param("expires", Utc.of(expiresAt))
                        .update()
                == 1;
    }

    /// @return false when the number has no link that works
    boolean prolong(String phoneHash, Instant expiresAt, Instant now) {
        return jdbc.sql(
                                """
                                update short_link set expires_at = :expires
                                where phone_hash = :hash and expires_at > :now
                                """)
                        .param("expires", Utc.of(expiresAt))
                        .param("hash", phoneHash)
                        .param("now", Utc.of(now))
                        .update()
                == 1;
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

    void delete(String phoneHash) {
        jdbc.sql("delete from short_link where phone_hash = :hash")
                .param("hash", phoneHash)
                .update();
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
