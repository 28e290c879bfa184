package city.okno.notice.telling;

import city.okno.delivery.LetterId;
import city.okno.notice.NoticeId;
import city.okno.script.ChannelKind;
import city.okno.storage.NewRows;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The ways that were tried; addresses stand here as keyed hashes.
@Repository
class RungRepository {

    private final JdbcClient jdbc;

    RungRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The way by which a notice is told.
    record Rung(NoticeId notice, String addressHash, ChannelKind channel, LetterId letter) {}

    void insert(List<Rung> rungs, Instant at) {
        NewRows.insert(
                jdbc,
                "insert into notice_rung (notice, address, channel, letter, at)",
                rungs.stream().map(rung -> row(rung, at)).toList());
    }

    private static @Nullable Object[] row(Rung rung, Instant at) {
        return new @Nullable Object[] {
            rung.notice().value(),
            rung.addressHash(),
            rung.channel().code(),
            rung.letter().value(),
            Utc.of(at)
        };
    }

    /// The ways that were tried; notices without any are missing.
    Map<NoticeId, Set<String>> tried(Collection<NoticeId> notices) {
        var tried = new HashMap<NoticeId, Set<String>>();
        if (!notices.isEmpty()) {
            jdbc.sql("select notice, address from notice_rung where notice in (:notices)")
                    .param("notices", notices.stream().map(NoticeId::value).toList())
                    .query(row -> {
                        tried.computeIfAbsent(
                                        new NoticeId(row.getLong("notice")), _ -> new HashSet<>())
                                .add(row.getString("address"));
                    });
        }
        return tried;
    }

    /// The letter of the latest way.
    Optional<LetterId> latest(NoticeId notice) {
        return letters(notice).stream().findFirst();
    }

    /// Whether the letter is the latest of its notice.
    boolean isLatest(NoticeId notice, LetterId letter) {
        return latest(notice).filter(letter::equals).isPresent();
    }

    /// Of which notice each letter is, that is all of theirs.
    Map<LetterId, NoticeId> letters(Collection<NoticeId> notices) {
        var letters = new LinkedHashMap<LetterId, NoticeId>();
        if (!notices.isEmpty()) {
            jdbc.sql(
                            """
                            select notice, letter from notice_rung where notice in (:notices)
                            order by letter
                            """)
                    .param("notices", notices.stream().map(NoticeId::value).toList())
                    .query(row -> {
                        letters.put(
                                new LetterId(row.getLong("letter")),
                                new NoticeId(row.getLong("notice")));
                    });
        }
        return letters;
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
