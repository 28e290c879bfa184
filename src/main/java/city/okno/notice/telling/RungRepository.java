package city.okno.notice.telling;

import city.okno.delivery.LetterId;
import city.okno.notice.NoticeId;
import city.okno.script.ChannelKind;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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

    /// The letter of the latest way.
    Optional<LetterId> latest(NoticeId notice) {
        return letters(notice).stream().findFirst();
    }

    /// Whether the letter is the latest of its notice.
    boolean isLatest(NoticeId notice, LetterId letter) {
        return latest(notice).filter(letter::equals).isPresent();
    }

    /// The latest first.
    List<LetterId> letters(NoticeId notice) {
        return jdbc.sql(
                        """
                        select letter from notice_rung where notice = :notice
                        order by letter desc limit 100
                        """)
                .param("notice", notice.value())
                .query((row, _) -> new LetterId(row.getLong("letter")))
                .list();
    }

    /// The letter never arrived, or was taken back.
    void markVoid(NoticeId notice, LetterId letter, Instant at) {
        jdbc.sql(
                        """
                        update notice_rung set void_at = :at
                        where notice = :notice and letter = :letter and void_at is null
                        """)
                .param("at", Utc.of(at))
                .param("notice", notice.value())
                .param("letter", letter.value())
                .update();
    }

    /// The letter never left, and its way is as good as before.
    void forget(NoticeId notice, LetterId letter) {
        jdbc.sql("delete from notice_rung where notice = :notice and letter = :letter")
                .param("notice", notice.value())
                .param("letter", letter.value())
                .update();
    }

    /// Whether somebody may still read it on a way that was taken.
    boolean isOnItsWay(NoticeId notice) {
        return jdbc.sql(
                        """
                        select exists (
                            select 1 from notice_rung
                            where notice = :notice and void_at is null)
                        """)
                .param("notice", notice.value())
                .query(Boolean.class)
                .single();
    }
}
