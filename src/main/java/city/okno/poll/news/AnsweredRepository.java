package city.okno.poll.news;

import city.okno.script.PartyId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who has answered, never what. Whoever was erased has no party any more and is left out.
@Repository
class AnsweredRepository {

    private final JdbcClient jdbc;

    AnsweredRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long count(long poll) {
        return jdbc.sql("select count(distinct party) from poll_answer where poll = :poll")
                .param("poll", poll)
                .query(Long.class)
                .single();
    }

    List<PartyId> page(long poll, PartyId after, int limit) {
        return jdbc.sql(
                        """
                        select distinct party from poll_answer
                        where poll = :poll and party > :after order by party limit :limit
                        """)
                .param("poll", poll)
                .param("after", after.value())
                .param("limit", limit)
                .query((row, _) -> new PartyId(row.getLong("party")))
                .list();
    }

    /// Those of these people who have answered.
    Set<PartyId> among(long poll, List<PartyId> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                jdbc.sql(
                                """
                                select distinct party from poll_answer
                                where poll = :poll and party in (:people)
                                order by party limit :most
                                """)
                        .param("poll", poll)
                        .param("people", people.stream().map(PartyId::value).toList())
                        .param("most", people.size())
                        .query((row, _) -> new PartyId(row.getLong("party")))
                        .list());
    }
}
