package city.okno.visit;

import city.okno.media.PictureId;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which picture shows how full a centre is.
@Repository
class LoadPictureRepository {

    private static final int MOST = 10_000;

    private final JdbcClient jdbc;

    LoadPictureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PictureId> find(long centre, String language) {
        return jdbc.sql(
                        """
                        select picture from visit_picture
                        where centre = :centre and language = :language
                        """)
                .param("centre", centre)
                .param("language", language)
                .query((row, _) -> new PictureId(row.getString("picture")))
                .optional();
    }

    /// Centres of which there is a picture in so many languages that was made since.
    List<Long> fresh(int languages, Instant since) {
        return jdbc.sql(
                        """
                        select centre from visit_picture where made_at > :since
                        group by centre having count(*) >= :languages
                        order by centre
                        limit :most
                        """)
                .param("since", Utc.of(since))
                .param("languages", languages)
                .param("most", MOST)
                .query((row, _) -> row.getLong("centre"))
                .list();
    }

    void put(long centre, String language, PictureId picture, Instant now) {
        jdbc.sql("delete from visit_picture where centre = :centre and language = :language")
                .param("centre", centre)
                .param("language", language)
                .update();
        jdbc.sql(
                        """
                        insert into visit_picture (centre, language, picture, made_at)
                        values (:centre, :language, :picture, :now)
                        """)
                .param("centre", centre)
                .param("language", language)
                .param("picture", picture.value())
                .param("now", Utc.of(now))
                .update();
    }
}
