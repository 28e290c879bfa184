package city.okno.poll.result;

import city.okno.media.PictureId;
import city.okno.poll.PollId;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which picture shows the result of a poll.
@Repository
class PollPictureRepository {

    private final JdbcClient jdbc;

    PollPictureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param madeFrom older pictures do not count
    Optional<PictureId> find(PollId poll, String language, Instant madeFrom) {
        return jdbc.sql(
                        """
                        select picture from poll_picture
                        where poll = :poll and language = :language and made_at >= :from
                        """)
                .param("poll", poll.value())
                .param("language", language)
                .param("from", Utc.of(madeFrom))
                .query((row, _) -> new PictureId(row.getString("picture")))
                .optional();
    }

    void put(PollId poll, String language, PictureId picture, Instant now) {
        jdbc.sql("delete from poll_picture where poll = :poll and language = :language")
                .param("poll", poll.value())
                .param("language", language)
                .update();
        jdbc.sql(
                        """
                        insert into poll_picture (poll, language, picture, made_at)
                        values (:poll, :language, :picture, :now)
                        """)
                .param("poll", poll.value())
                .param("language", language)
                .param("picture", picture.value())
                .param("now", Utc.of(now))
                .update();
    }

    /// Polls whose picture is missing or behind: of those that are over the last one, of those that
    /// are open one that is younger than `before` unless nobody answered since.
    ///
    /// @param fewest answers without which there is no picture
    List<PollId> due(int fewest, Instant before, Instant now, int most) {
        return jdbc.sql(
                        """
                        select id from (
                            select p.id, p.ended_at,
                                (select min(x.made_at) from poll_picture x where x.poll = p.id)
                                    as made_at,
                                (select max(a.answered_at) from poll_answer a
                                 where a.poll = p.id) as answered_at
                            from poll p
                            where not p.cancelled and p.form <> 'TEXT' and p.opens_at <= :now
                              and (p.ended_at is not null or not p.hidden)
                              and (select count(*) from poll_answer a where a.poll = p.id)
                                  >= :fewest) pictured
                        where made_at is null
                           or (ended_at is not null and made_at < ended_at)
                           or (ended_at is null and made_at < :before and answered_at > made_at)
                        order by id limit :most
                        """)
                .param("now", Utc.of(now))
                .param("fewest", fewest)
                .param("before", Utc.of(before))
                .param("most", most)
                .query((row, _) -> new PollId(row.getLong("id")))
                .list();
    }
}
