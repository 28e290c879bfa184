package city.okno.poll.result;

import city.okno.poll.Poll;
import city.okno.poll.PollId;
import city.okno.poll.Results.Text;
import city.okno.poll.Tally;
import city.okno.storage.Utc;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts answers. Only [ResultDesk] calls it.
@Repository
class TallyRepository {

    private final JdbcClient jdbc;

    TallyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How many people have answered.
    int count(PollId poll) {
        return jdbc.sql("select count(*) from poll_answer where poll = :poll")
                .param("poll", poll.value())
                .query(Integer.class)
                .single();
    }

    Tally tally(Poll poll, int answered) {
        var counts = new HashMap<Integer, Integer>();
        jdbc.sql(
                        """
                        select c.place, count(*) as times
                        from poll_choice c join poll_answer a on a.id = c.answer
                        where a.poll = :poll
                        group by c.place order by c.place limit 100
                        """)
                .param("poll", poll.id().value())
                .query((row, _) -> counts.put(row.getInt("place"), row.getInt("times")))
                .list();
        return new Tally(
                answered,
                IntStream.rangeClosed(1, poll.form().places())
                        .map(place -> counts.getOrDefault(place, 0))
                        .boxed()
                        .toList());
    }

    /// Those that were not erased, the latest first.
    List<Text> texts(PollId poll, long before, int most) {
        return jdbc.sql(
                        """
                        select id, words, answered_at from poll_answer
                        where poll = :poll and id < :before and words is not null
                        order by id desc limit :most
                        """)
                .param("poll", poll.value())
                .param("before", before)
                .param("most", most)
                .query((row, _) ->
                        new Text(
                                row.getLong("id"),
                                row.getString("words"),
                                Utc.instant(row, "answered_at")))
                .list();
    }
}
