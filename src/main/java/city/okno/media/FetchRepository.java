package city.okno.media;

import city.okno.script.CleanText;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FetchRepository {
    private static final int LONGEST_REASON = 150;

    private final JdbcClient jdbc;

    FetchRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param attempts made before
    /// @param reference the messenger's; like a picture's id not for logs
    record Fetch(PictureId picture, String channel, String reference, int attempts) {
        @Override
        public String toString() {
            return "Fetch[" + channel + ", attempts=" + attempts + "]";
        }
    }

    void insert(PictureId picture, String channel, String reference, Instant now) {
        jdbc.sql(
                        """
                        insert into picture_fetch (picture, channel, reference, state, not_before)
                        values (:picture, :channel, :reference, 'WAITING', :now)
                        """)
                .param("picture", picture.value())
                .param("channel", channel)
                .param("reference", reference)
                .param("now", Utc.of(now))
                .update();
    }

    /// @param channels that are on: from others nothing comes
    boolean isWaiting(PictureId picture, List<String> channels) {
        return jdbc.sql(
                        """
                        select exists (
                            select 1 from picture_fetch
                            where picture = :picture and state = 'WAITING'
                              and channel in (:channels))
                        """)
                .param("picture", picture.value())
                .param("channels", channels)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    List<Fetch> due(Instant now, int limit) {
        return jdbc.sql(
                        """
                        select picture, channel, reference, attempts from picture_fetch
                        where state = 'WAITING' and not_before <= :now
                        order by not_before, picture limit :limit
                        """)
                .param("now", Utc.of(now))
                .param("limit", limit)
                .query((row, _) ->
                        new Fetch(
                                new PictureId(row.getString("picture")),
                                row.getString("channel"),
                                row.getString("reference"),
                                row.getInt("attempts")))
                .list();
    }

    /// Counts one more attempt before it is made.
    ///
    /// @return false when somebody else made it, or the picture is gone
    boolean claim(Fetch fetch, Instant nextAttempt) {
        return jdbc.sql(
                                """
                                update picture_fetch
                                set attempts = attempts + 1, not_before = :next
                                where picture = :picture and state = 'WAITING'
                                and attempts = :attempts
                                """)
                        .param("next", Utc.of(nextAttempt))
                        .param("picture", fetch.picture().value())
                        .param("attempts", fetch.attempts())
                        .update()
                == 1;
    }

    void postpone(PictureId picture, Instant until) {
        jdbc.sql(
                        """
                        update picture_fetch set not_before = :until
                        where picture = :picture and not_before < :until
                        """)
                .param("until", Utc.of(until))
                .param("picture", picture.value())
                .update();
    }

    /// For good; the reference is of no use any more.
    void fail(PictureId picture, String reason) {
        jdbc.sql(
                        """
                        update picture_fetch
                        set state = 'FAILED', reason = :reason, reference = ''
                        where picture = :picture
                        """)
                .param(
                        "reason",
                        CleanText.of(
                                reason.substring(0, Math.min(LONGEST_REASON, reason.length()))))
                .param("picture", picture.value())
                .update();
    }

    void done(PictureId picture) {
        jdbc.sql("delete from picture_fetch where picture = :picture")
                .param("picture", picture.value())
                .update();
    }
}
