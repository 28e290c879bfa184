package city.okno.campaign.application;

import city.okno.campaign.CampaignId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How far the news of each opening have gone.
@Repository
class OpeningRepository {

    private final JdbcClient jdbc;

    OpeningRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param told the highest number that has been told
    /// @param last the highest number that is to be told
    record News(CampaignId campaign, int told, int last) {}

    void begin(CampaignId campaign, int last) {
        jdbc.sql(
                        """
                        insert into opening_news (campaign, told, last) values (:campaign, 0, :last)
                        on conflict do nothing
                        """)
                .param("campaign", campaign.value())
                .param("last", last)
                .update();
    }

    /// The oldest news that not everybody has heard, with its row held.
    Optional<News> unfinished() {
        return jdbc.sql(
                        """
                        select campaign, told, last from opening_news
                        where told < last
                        order by campaign
                        limit 1
                        for update
                        """)
                .query((row, _) ->
                        new News(
                                new CampaignId(row.getLong("campaign")),
                                row.getInt("told"),
                                row.getInt("last")))
                .optional();
    }

    void told(CampaignId campaign, int told) {
        jdbc.sql("update opening_news set told = :told where campaign = :campaign")
                .param("told", told)
                .param("campaign", campaign.value())
                .update();
    }
}
