package city.okno.poll.answering;

import city.okno.poll.Answer;
import city.okno.poll.Answering.Difference;
import city.okno.poll.PollId;
import city.okno.resident.VoterId;
import city.okno.script.PartyId;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AnswerRepository {

    private static final int MOST = 1_000;

    private final JdbcClient jdbc;

    AnswerRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Sets the answer. Of two first answers at the same time the second waits for the first and
    /// then changes it. The same answer again changes nothing.
    Difference set(PollId poll, VoterId voter, PartyId party, Answer answer, Instant now) {
        var first =
                write(
                        """
                        insert into poll_answer (poll, voter, party, words, answered_at)
                        values (:poll, :voter, :party, :words, :now)
                        on conflict do nothing
                        """,
                        poll,
                        voter,
                        party,
                        answer,
                        now);
        if (!first) {
            if (find(poll, voter).filter(answer::equals).isPresent()) {
                return Difference.NONE;
            }
            write(
                    """
                    update poll_answer set party = :party, words = :words, answered_at = :now
                    where poll = :poll and voter = :voter
                    """,
                    poll,
                    voter,
                    party,
                    answer,
                    now);
        }
        choose(id(poll, voter).orElseThrow(), answer);
        return first ? Difference.FIRST : Difference.CHANGED;
    }

    private boolean write(
            String sql, PollId poll, VoterId voter, PartyId party, Answer answer, Instant now) {
        return jdbc.sql(sql)
                        .param("poll", poll.value())
                        .param("voter", voter.value())
                        .param("party", party.value())
                        .param("words", words(answer))
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    private static @Nullable String words(Answer answer) {
        return switch (answer) {
            case Answer.Written(var text) -> text;
            case Answer.Chosen _ -> null;
        };
    }

    private void choose(long answer, Answer of) {
        jdbc.sql("delete from poll_choice where answer = :answer").param("answer", answer).update();
        switch (of) {
            case Answer.Chosen(var places) -> places.forEach(place -> choose(answer, place));
            case Answer.Written _ -> {}
        }
    }

    private void choose(long answer, int place) {
        jdbc.sql("insert into poll_choice (answer, place) values (:answer, :place)")
                .param("answer", answer)
                .param("place", place)
                .update();
    }

    private Optional<Long> id(PollId poll, VoterId voter) {
        return jdbc.sql("select id from poll_answer where poll = :poll and voter = :voter")
                .param("poll", poll.value())
                .param("voter", voter.value())
                .query(Long.class)
                .optional();
    }

    Optional<Answer> find(PollId poll, VoterId voter) {
        return jdbc.sql("select id, words from poll_answer where poll = :poll and voter = :voter")
                .param("poll", poll.value())
                .param("voter", voter.value())
                .query((row, _) -> answer(row.getLong("id"), row.getString("words")))
                .optional();
    }

    private Answer answer(long id, @Nullable String words) {
        return words == null ? new Answer.Chosen(places(id)) : new Answer.Written(words);
    }

    private SortedSet<Integer> places(long answer) {
        return new TreeSet<>(
                jdbc.sql(
                                """
                                select place from poll_choice where answer = :answer
                                order by place limit :most
                                """)
                        .param("answer", answer)
                        .param("most", MOST)
                        .query((row, _) -> row.getInt("place"))
                        .list());
    }

    /// An answer as its author may see it.
    record Kept(PollId poll, Answer answer, Instant at) {}

    /// All answers of a voter, the oldest first.
    List<Kept> all(VoterId voter) {
        return jdbc.sql(
                        """
                        select id, poll, words, answered_at from poll_answer
                        where voter = :voter order by answered_at, id limit :most
                        """)
                .param("voter", voter.value())
                .param("most", MOST)
                .query((row, _) ->
                        new Kept(
                                new PollId(row.getLong("poll")),
                                answer(row.getLong("id"), row.getString("words")),
                                Utc.instant(row, "answered_at")))
                .list();
    }

    void move(PartyId from, PartyId to) {
        jdbc.sql("update poll_answer set party = :to where party = :from")
                .param("to", to.value())
                .param("from", from.value())
                .update();
    }

    /// Who comes back may answer again what is still open; what is over stays counted, without its
    /// words and without its voter.
    void erase(VoterId voter, Instant now) {
        jdbc.sql(
                        """
                        delete from poll_answer
                        where voter = :voter and poll in (
                            select id from poll where ended_at is null and closes_at > :now)
                        """)
                .param("voter", voter.value())
                .param("now", Utc.of(now))
                .update();
        jdbc.sql(
                        """
                        update poll_answer set voter = null, party = null, words = null
                        where voter = :voter
                        """)
                .param("voter", voter.value())
                .update();
    }
}
