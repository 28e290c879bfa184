package city.okno.campaign.voting;

import city.okno.campaign.CampaignId;
import city.okno.campaign.IdeaNumber;
import city.okno.campaign.IdeaState;
import city.okno.campaign.Stance;
import city.okno.resident.VoterId;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class VoteRepository {

    private final JdbcClient jdbc;

    VoteRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An idea as a voter meets it.
    record Subject(long id, CampaignId campaign, IdeaState state) {}

    Optional<Subject> subject(IdeaNumber number) {
        return jdbc.sql("select id, campaign, state from idea where number = :number")
                .param("number", number.value())
                .query((row, _) ->
                        new Subject(
                                row.getLong("id"),
                                new CampaignId(row.getLong("campaign")),
                                IdeaState.valueOf(row.getString("state"))))
                .optional();
    }

    boolean isAuthor(long idea, VoterId voter) {
        return jdbc.sql("select count(*) from idea_author where idea = :idea and voter = :voter")
                        .param("idea", idea)
                        .param("voter", voter.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<Stance> find(long idea, VoterId voter) {
        return jdbc.sql("select stance from vote where idea = :idea and voter = :voter")
                .param("idea", idea)
                .param("voter", voter.value())
                .query((row, _) -> Stance.valueOf(row.getString("stance")))
                .optional();
    }

    /// Sets the vote and moves the counts of the idea. Of two first votes at the same time the
    /// second waits for the first and then changes it.
    ///
    /// @return whether it was another one before, or none
    boolean set(long idea, VoterId voter, Stance stance, Instant now) {
        var before = first(idea, voter, stance, now) ? null : held(idea, voter);
        if (before == stance) {
            return false;
        }
        if (before != null) {
            vote(
                    """
                    update vote set stance = :stance, set_at = :now
                    where idea = :idea and voter = :voter
                    """,
                    idea,
                    voter,
                    stance,
                    now);
        }
        count(idea, before, stance);
        vote(
                """
                insert into vote_log (idea, voter, stance, set_at)
                values (:idea, :voter, :stance, :now)
                """,
                idea,
                voter,
                stance,
                now);
        return true;
    }

    private boolean first(long idea, VoterId voter, Stance stance, Instant now) {
        return vote(
                """
                insert into vote (idea, voter, stance, set_at)
                values (:idea, :voter, :stance, :now)
                on conflict do nothing
                """,
                idea,
                voter,
                stance,
                now);
    }

    /// Nobody else changes it until the transaction ends.
    private Stance held(long idea, VoterId voter) {
        return jdbc.sql(
                        """
                        select stance from vote where idea = :idea and voter = :voter
                        for update
                        """)
                .param("idea", idea)
                .param("voter", voter.value())
                .query((row, _) -> Stance.valueOf(row.getString("stance")))
                .single();
    }

    private void count(long idea, @Nullable Stance before, Stance stance) {
        jdbc.sql(
                        """
                        update idea set
                            votes_for = votes_for + :for,
                            votes_against = votes_against + :against,
                            passes = passes + :passes
                        where id = :idea
                        """)
                .param("idea", idea)
                .param("for", moved(Stance.FOR, before, stance))
                .param("against", moved(Stance.AGAINST, before, stance))
                .param("passes", moved(Stance.PASS, before, stance))
                .update();
    }

    private static int moved(Stance counted, @Nullable Stance before, Stance stance) {
        return (counted == stance ? 1 : 0) - (counted == before ? 1 : 0);
    }

    private boolean vote(String sql, long idea, VoterId voter, Stance stance, Instant now) {
        return jdbc.sql(sql)
                        .param("idea", idea)
                        .param("voter", voter.value())
                        .param("stance", stance.name())
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    /// A vote as its voter sees it.
    record Cast(IdeaNumber idea, Stance stance, Instant at) {}

    /// All votes of a voter, the oldest first.
    List<Cast> of(VoterId voter) {
        return jdbc.sql(
                        """
                        select i.number, v.stance, v.set_at
                        from vote v join idea i on i.id = v.idea
                        where v.voter = :voter
                        order by v.set_at, i.number
                        limit 10000
                        """)
                .param("voter", voter.value())
                .query((row, _) ->
                        new Cast(
                                new IdeaNumber(row.getLong("number")),
                                Stance.valueOf(row.getString("stance")),
                                Utc.instant(row, "set_at")))
                .list();
    }
}
