package city.okno.campaign.deck;

import city.okno.campaign.CampaignId;
import city.okno.campaign.IdeaNumber;
import city.okno.resident.VoterId;
import city.okno.storage.Utc;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Which cards were drawn for whom.
@Repository
class ExposureRepository {

    private final JdbcClient jdbc;

    ExposureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The card that lies open before the voter.
    Optional<IdeaNumber> open(CampaignId campaign, VoterId voter) {
        return jdbc.sql(
                        """
                        select i.number
                        from exposure e join idea i on i.id = e.idea
                        where e.campaign = :campaign and e.voter = :voter
                          and e.answered_at is null and i.state = 'PUBLISHED'
                        order by e.place
                        limit 1
                        """)
                .param("campaign", campaign.value())
                .param("voter", voter.value())
                .query((row, _) -> new IdeaNumber(row.getLong("number")))
                .optional();
    }

    /// Rows of published ideas that the voter has not been shown, voted on, or written.
    List<Long> unseen(CampaignId campaign, VoterId voter) {
        return jdbc.sql(
                        """
                        select i.id from idea i
                        where i.campaign = :campaign and i.state = 'PUBLISHED'
                          and i.id not in (select idea from exposure where voter = :voter)
                          and i.id not in (select idea from vote where voter = :voter)
                          and i.id not in (select idea from idea_author where voter = :voter)
                        order by i.id
                        limit 100000
                        """)
                .param("campaign", campaign.value())
                .param("voter", voter.value())
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    /// What is known of these ideas, in the order of their rows.
    List<Candidate> candidates(List<Long> ideas) {
        return jdbc.sql(
                        """
                        select i.id, i.votes_for, i.votes_against,
                               (select count(*) from exposure e where e.idea = i.id) as shown
                        from idea i
                        where i.id in (:ideas)
                        order by i.id
                        limit 1000
                        """)
                .param("ideas", ideas)
                .query((row, _) ->
                        new Candidate(
                                row.getLong("id"),
                                row.getInt("votes_for"),
                                row.getInt("votes_against"),
                                row.getInt("shown")))
                .list();
    }

    /// @return false when another card was laid in this place at the same time
    boolean lay(
            CampaignId campaign,
            VoterId voter,
            int place,
            Draw.Drawn card,
            long seed,
            Instant now) {
        return jdbc.sql(
                                """
                                insert into exposure
                                    (campaign, voter, place, idea, seed, way, shown_at)
                                values (:campaign, :voter, :place, :idea, :seed, :way, :now)
                                on conflict do nothing
                                """)
                        .param("campaign", campaign.value())
                        .param("voter", voter.value())
                        .param("place", place)
                        .param("idea", card.id())
                        .param("seed", seed)
                        .param("way", card.way().name())
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    void answered(IdeaNumber idea, VoterId voter, Instant now) {
        jdbc.sql(
                        """
                        update exposure set answered_at = :now
                        where voter = :voter and answered_at is null
                          and idea = (select id from idea where number = :number)
                        """)
                .param("now", Utc.of(now))
                .param("voter", voter.value())
                .param("number", idea.value())
                .update();
    }

    /// How many cards were laid before the voter so far.
    int laid(CampaignId campaign, VoterId voter) {
        return jdbc.sql(
                        """
                        select coalesce(max(place), 0) from exposure
                        where campaign = :campaign and voter = :voter
                        """)
                .param("campaign", campaign.value())
                .param("voter", voter.value())
                .query(Integer.class)
                .single();
    }

    int answeredBy(CampaignId campaign, VoterId voter) {
        return jdbc.sql(
                        """
                        select count(*) from exposure
                        where campaign = :campaign and voter = :voter and answered_at is not null
                        """)
                .param("campaign", campaign.value())
                .param("voter", voter.value())
                .query(Integer.class)
                .single();
    }
}
