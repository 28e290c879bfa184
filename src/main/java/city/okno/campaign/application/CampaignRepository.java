package city.okno.campaign.application;

import city.okno.campaign.Campaign;
import city.okno.campaign.CampaignId;
import city.okno.campaign.CampaignPlan;
import city.okno.campaign.Phase;
import city.okno.campaign.Rules;
import city.okno.campaign.Timetable;
import city.okno.storage.NewRow;
import city.okno.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CampaignRepository {

    private static final String CAMPAIGN =
            """
            select id, code, title, about, phase, threshold, minimum_age, city_only, places,
                   opens_at, selection_at, implementation_at, closed_at,
                   applicants, opened_at, opened_with
            from campaign
            """;

    private final JdbcClient jdbc;

    CampaignRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CampaignId insert(CampaignPlan plan, Instant now) {
        var dates = plan.timetable();
        return new CampaignId(
                NewRow.id(
                        jdbc.sql(
                                        """
                                        insert into campaign
                                            (code, title, about, phase, threshold,
                                             minimum_age, city_only, places, opens_at, selection_at,
                                             implementation_at, closed_at, announced_at)
                                        values
                                            (:code, :title, :about, :phase, :threshold,
                                             :age, :cityOnly, :places, :opens, :selection,
                                             :implementation, :closed, :now)
                                        """)
                                .param("code", plan.code())
                                .param("title", plan.title())
                                .param("about", plan.about())
                                .param("phase", Phase.APPLICATIONS.name())
                                .param("threshold", plan.threshold())
                                .param("age", plan.rules().minimumAge())
                                .param("cityOnly", plan.rules().cityOnly())
                                .param("places", plan.rules().places())
                                .param("opens", Utc.of(dates.opens()))
                                .param("selection", Utc.ofNullable(dates.selection()))
                                .param("implementation", Utc.ofNullable(dates.implementation()))
                                .param("closed", Utc.ofNullable(dates.closed()))
                                .param("now", Utc.of(now))));
    }

    Optional<Campaign> find(CampaignId campaign) {
        return jdbc.sql(CAMPAIGN + "where id = :id")
                .param("id", campaign.value())
                .query(CampaignRepository::campaign)
                .optional();
    }

    Optional<Campaign> byCode(String code) {
        return jdbc.sql(CAMPAIGN + "where code = :code")
                .param("code", code)
                .query(CampaignRepository::campaign)
                .optional();
    }

    /// Reads the campaign and holds its row until the end of the transaction.
    Campaign lock(CampaignId campaign) {
        return jdbc.sql(CAMPAIGN + "where id = :id for update")
                .param("id", campaign.value())
                .query(CampaignRepository::campaign)
                .single();
    }

    /// Campaigns that the planner has not closed, the newest first.
    List<Campaign> notClosed(int limit) {
        return jdbc.sql(
                        CAMPAIGN
                                + """
                                where phase <> 'CLOSED'
                                order by announced_at desc, id desc
                                limit :limit
                                """)
                .param("limit", limit)
                .query(CampaignRepository::campaign)
                .list();
    }

    void count(CampaignId campaign, int applicants) {
        jdbc.sql("update campaign set applicants = :applicants where id = :id")
                .param("applicants", applicants)
                .param("id", campaign.value())
                .update();
    }

    void opened(CampaignId campaign, int applicants, Instant now) {
        jdbc.sql(
                        """
                        update campaign
                        set phase = 'OPEN', opened_at = :now, opened_with = :applicants
                        where id = :id
                        """)
                .param("now", Utc.of(now))
                .param("applicants", applicants)
                .param("id", campaign.value())
                .update();
    }

    void move(CampaignId campaign, Phase phase) {
        jdbc.sql("update campaign set phase = :phase where id = :id")
                .param("phase", phase.name())
                .param("id", campaign.value())
                .update();
    }

    private static Campaign campaign(ResultSet row, int number) throws SQLException {
        return new Campaign(
                new CampaignId(row.getLong("id")),
                row.getString("code"),
                row.getString("title"),
                row.getString("about"),
                Phase.valueOf(row.getString("phase")),
                row.getInt("threshold"),
                row.getInt("applicants"),
                new Rules(
                        row.getInt("minimum_age"),
                        row.getBoolean("city_only"),
                        row.getObject("places", Integer.class)),
                new Timetable(
                        Utc.instant(row, "opens_at"),
                        Utc.nullableInstant(row, "selection_at"),
                        Utc.nullableInstant(row, "implementation_at"),
                        Utc.nullableInstant(row, "closed_at")),
                opening(row));
    }

    private static Campaign.@Nullable Opening opening(ResultSet row) throws SQLException {
        var at = Utc.nullableInstant(row, "opened_at");
        return at == null ? null : new Campaign.Opening(at, row.getInt("opened_with"));
    }
}
