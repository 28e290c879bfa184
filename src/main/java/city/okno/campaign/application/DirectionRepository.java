package city.okno.campaign.application;

import city.okno.campaign.CampaignId;
import city.okno.campaign.CampaignPlan.PlannedDirection;
import city.okno.campaign.CampaignPlan.PlannedQuestion;
import city.okno.campaign.Direction;
import city.okno.campaign.DirectionId;
import city.okno.campaign.QuestionId;
import city.okno.storage.NewRow;
import city.okno.storage.Utc;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DirectionRepository {

    private final JdbcClient jdbc;

    DirectionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DirectionId insert(CampaignId campaign, int position, PlannedDirection direction) {
        return new DirectionId(
                NewRow.id(
                        jdbc.sql(
                                        """
                                        insert into direction
                                            (campaign, position, title, about, opens_at)
                                        values (:campaign, :position, :title, :about, :opens)
                                        """)
                                .param("campaign", campaign.value())
                                .param("position", position)
                                .param("title", direction.title())
                                .param("about", direction.about())
                                .param("opens", Utc.of(direction.opens()))));
    }

    void insert(DirectionId direction, int position, PlannedQuestion question) {
        jdbc.sql(
                        """
                        insert into question (direction, position, title, body)
                        values (:direction, :position, :title, :body)
                        """)
                .param("direction", direction.value())
                .param("position", position)
                .param("title", question.title())
                .param("body", question.text())
                .update();
    }

    List<Direction> of(CampaignId campaign) {
        return jdbc
                .sql(
                        """
                        select id, title, about, opens_at from direction
                        where campaign = :campaign
                        order by position
                        limit 100
                        """)
                .param("campaign", campaign.value())
                .query((row, _) ->
                        new Direction(
                                new DirectionId(row.getLong("id")),
                                row.getString("title"),
                                row.getString("about"),
                                Utc.instant(row, "opens_at"),
                                List.of()))
                .list()
                .stream()
                .map(this::withQuestions)
                .toList();
    }

    private Direction withQuestions(Direction direction) {
        var questions =
                jdbc.sql(
                                """
                                select id, title, body from question
                                where direction = :direction
                                order by position
                                limit 100
                                """)
                        .param("direction", direction.id().value())
                        .query((row, _) ->
                                new Direction.Question(
                                        new QuestionId(row.getLong("id")),
                                        row.getString("title"),
                                        row.getString("body")))
                        .list();
        return new Direction(
                direction.id(), direction.title(), direction.about(), direction.opens(), questions);
    }
}
