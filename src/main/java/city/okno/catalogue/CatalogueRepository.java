package city.okno.catalogue;

import city.okno.storage.Utc;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The things of the catalogue, and which edition they are.
@Repository
class CatalogueRepository {

    /// Far more than a city has.
    private static final int MOST = 20_000;

    private final JdbcClient jdbc;

    CatalogueRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param definition JSON
    record Row(long id, String chapter, String code, String definition, boolean gone) {}

    /// Empty when nothing was ever kept.
    Optional<String> edition() {
        return jdbc.sql("select token from catalogue_edition where id = 1")
                .query(String.class)
                .optional();
    }

    /// Whoever changes the catalogue waits here for whoever changes it now.
    void lockEdition(String token, Instant now) {
        jdbc.sql(
                        """
                        insert into catalogue_edition (id, token, since) values (1, :token, :now)
                        on conflict do nothing
                        """)
                .param("token", token)
                .param("now", Utc.of(now))
                .update();
        jdbc.sql("select token from catalogue_edition where id = 1 for update")
                .query(String.class)
                .single();
    }

    void begin(String token, Instant now) {
        jdbc.sql("update catalogue_edition set token = :token, since = :now where id = 1")
                .param("token", token)
                .param("now", Utc.of(now))
                .update();
    }

    /// By chapter and code, also what is gone.
    List<Row> all() {
        return jdbc.sql(
                        """
                        select id, chapter, code, definition, gone from catalogue_entry
                        order by chapter, code
                        limit :most
                        """)
                .param("most", MOST)
                .query((row, _) ->
                        new Row(
                                row.getLong("id"),
                                row.getString("chapter"),
                                row.getString("code"),
                                row.getString("definition"),
                                row.getBoolean("gone")))
                .list();
    }

    void add(String chapter, String code, String definition, Instant now) {
        jdbc.sql(
                        """
                        insert into catalogue_entry (chapter, code, definition, gone, changed_at)
                        values (:chapter, :code, :definition, false, :now)
                        """)
                .param("chapter", chapter)
                .param("code", code)
                .param("definition", definition)
                .param("now", Utc.of(now))
                .update();
    }

    void change(long id, String definition, Instant now) {
        jdbc.sql(
                        """
                        update catalogue_entry
                        set definition = :definition, gone = false, changed_at = :now
                        where id = :id
                        """)
                .param("id", id)
                .param("definition", definition)
                .param("now", Utc.of(now))
                .update();
    }

    void markGone(long id, Instant now) {
        jdbc.sql("update catalogue_entry set gone = true, changed_at = :now where id = :id")
                .param("id", id)
                .param("now", Utc.of(now))
                .update();
    }
}
