package city.okno.notice.telling;

import city.okno.delivery.LetterId;
import city.okno.notice.NoticeId;
import city.okno.script.ChannelKind;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The ways that were tried; addresses stand here as keyed hashes.
@Repository
class RungRepository {

    private final JdbcClient jdbc;

    RungRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            NoticeId notice, String addressHash, ChannelKind channel, LetterId letter, Instant at) {
        jdbc.sql(
                        """
                        insert into notice_rung (notice, address, channel, letter, at)
                        values (:notice, :address, :channel, :letter, :at)
                        """)
                .param("notice", notice.value())
                .param("address", addressHash)
                .param("channel", channel.code())
                .param("letter", letter.value())
                .param("at", Utc.of(at))
                .update();
    }

    Set<String> tried(NoticeId notice) {
        return new HashSet<>(
                jdbc.sql("select address from notice_rung where notice = :notice limit 100")
                        .param("notice", notice.value())
                        .query(String.class)
                        .list());
    }

    /// Whether the letter is the latest of its notice.
    boolean isLatest(NoticeId notice, LetterId letter) {
        return jdbc.sql("select max(letter) from notice_rung where notice = :notice")
                .param("notice", notice.value())
                .query(Long.class)
                .optional()
                .filter(latest -> latest == letter.value())
                .isPresent();
    }
}
