package city.okno.campaign.voting;

import city.okno.campaign.IdeaNumber;
import city.okno.resident.VoterId;
import city.okno.storage.Utc;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people say about ideas that are like each other.
@Repository
class LikenessRepository {

    private final JdbcClient jdbc;

    LikenessRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void alike(long idea, long other, VoterId voter, Instant now) {
        jdbc.sql(
                        """
                        insert into idea_alike (idea, other, voter, said_at)
                        values (:idea, :other, :voter, :now)
                        on conflict do nothing
                        """)
                .param("idea", Math.min(idea, other))
                .param("other", Math.max(idea, other))
                .param("voter", voter.value())
                .param("now", Utc.of(now))
                .update();
    }

    /// Before submitting, an author supported this idea in the place of an own one.
    void supportedInstead(IdeaNumber shown, VoterId voter, Instant now) {
        jdbc.sql(
                        """
                        insert into similar_answer (voter, shown, answered_at)
                        select :voter, id, :now from idea where number = :shown
                        """)
                .param("voter", voter.value())
                .param("now", Utc.of(now))
                .param("shown", shown.value())
                .update();
    }
}
