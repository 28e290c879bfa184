package city.okno.poll.news;

import city.okno.notice.BroadcastId;
import city.okno.poll.PollId;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What has been told of polls.
@Repository
class NewsRepository {

    private static final int MOST = 100;

    /// What somebody is told.
    enum Subject {
        QUESTION,
        RESULT
    }

    private final JdbcClient jdbc;

    NewsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param broadcast null: there was nothing to tell
    void insert(
            PollId poll,
            Subject subject,
            int edition,
            @Nullable BroadcastId broadcast,
            Instant now) {
        jdbc.sql(
                        """
                        insert into poll_news (poll, subject, edition, broadcast, told_at)
                        values (:poll, :subject, :edition, :broadcast, :now)
                        on conflict do nothing
                        """)
                .param("poll", poll.value())
                .param("subject", subject.name())
                .param("edition", edition)
                .param("broadcast", broadcast == null ? null : broadcast.value())
                .param("now", Utc.of(now))
                .update();
    }

    boolean isTold(PollId poll, Subject subject, int edition) {
        return jdbc.sql(
                        """
                        select exists (
                            select 1 from poll_news
                            where poll = :poll and subject = :subject and edition = :edition)
                        """)
                .param("poll", poll.value())
                .param("subject", subject.name())
                .param("edition", edition)
                .query(Boolean.class)
                .single();
    }

    /// The broadcasts that ask the poll's question, of every edition.
    List<BroadcastId> asking(PollId poll) {
        return jdbc.sql(
                        """
                        select broadcast from poll_news
                        where poll = :poll and subject = 'QUESTION' and broadcast is not null
                        order by edition limit :most
                        """)
                .param("poll", poll.value())
                .param("most", MOST)
                .query((row, _) -> new BroadcastId(row.getLong("broadcast")))
                .list();
    }

    /// Open polls whose question, as it is now, nobody was told.
    List<PollId> unasked(Instant now) {
        return jdbc.sql(
                        """
                        select p.id from poll p
                        where p.ended_at is null and p.closes_at > :now and p.opens_at <= :now
                          and not exists (
                            select 1 from poll_news n
                            where n.poll = p.id and n.subject = 'QUESTION'
                              and n.edition = p.edition)
                        order by p.opens_at, p.id limit :most
                        """)
                .param("now", Utc.of(now))
                .param("most", MOST)
                .query((row, _) -> new PollId(row.getLong("id")))
                .list();
    }

    /// Polls that are over, whose result shall be told and was not.
    ///
    /// @param since what ended earlier is no news any more
    List<PollId> untold(Instant since) {
        return jdbc.sql(
                        """
                        select p.id from poll p
                        where p.ended_at >= :since and not p.cancelled and p.result_told
                          and not exists (
                            select 1 from poll_news n
                            where n.poll = p.id and n.subject = 'RESULT')
                        order by p.ended_at, p.id limit :most
                        """)
                .param("since", Utc.of(since))
                .param("most", MOST)
                .query((row, _) -> new PollId(row.getLong("id")))
                .list();
    }
}
