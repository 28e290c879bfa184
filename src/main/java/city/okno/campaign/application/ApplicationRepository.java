package city.okno.campaign.application;

import city.okno.campaign.CampaignId;
import city.okno.campaign.Questionnaire;
import city.okno.campaign.Standing.Refusal;
import city.okno.resident.VoterId;
import city.okno.script.PartyId;
import city.okno.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ApplicationRepository {

    private static final String ROW =
            "select campaign, voter, party, state, refusal, number from application ";

    private final JdbcClient jdbc;

    ApplicationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param party null after erasure
    /// @param refusal null unless refused
    /// @param number null while refused
    record Row(
            CampaignId campaign,
            VoterId voter,
            @Nullable PartyId party,
            ApplicationState state,
            @Nullable Refusal refusal,
            @Nullable Integer number) {

        int place() {
            if (number == null) {
                throw new IllegalStateException("a refused application has no number");
            }
            return number;
        }
    }

    /// Writes the application, in the place of a refused one if there is one.
    void put(Row row, Questionnaire answers, Instant now) {
        var inserted =
                with(
                                row,
                                answers,
                                now,
                                """
                                insert into application
                                    (campaign, voter, party, state, refusal, number, admission_rank,
                                     born_on, in_city, district, used_centre, applied_at)
                                values
                                    (:campaign, :voter, :party, :state, :refusal, :number, :rank,
                                     :bornOn, :inCity, :district, :usedCentre, :now)
                                on conflict do nothing
                                """)
                        .update();
        if (inserted == 0) {
            with(
                            row,
                            answers,
                            now,
                            """
                            update application
                            set party = :party, state = :state, refusal = :refusal,
                                number = :number, admission_rank = :rank, born_on = :bornOn,
                                in_city = :inCity, district = :district,
                                used_centre = :usedCentre, applied_at = :now
                            where campaign = :campaign and voter = :voter and state = 'REFUSED'
                            """)
                    .update();
        }
    }

    private JdbcClient.StatementSpec with(Row row, Questionnaire answers, Instant now, String sql) {
        return jdbc.sql(sql)
                .param("campaign", row.campaign().value())
                .param("voter", row.voter().value())
                .param("party", row.party() == null ? null : row.party().value())
                .param("state", row.state().name())
                .param("refusal", row.refusal() == null ? null : row.refusal().name())
                .param("number", row.number())
                .param("rank", Judgement.rank(answers))
                .param("bornOn", answers.bornOn())
                .param("inCity", answers.inCity())
                .param("district", answers.district())
                .param("usedCentre", answers.usedCentre())
                .param("now", Utc.of(now));
    }

    Optional<Row> find(CampaignId campaign, VoterId voter) {
        return jdbc.sql(ROW + "where campaign = :campaign and voter = :voter")
                .param("campaign", campaign.value())
                .param("voter", voter.value())
                .query(ApplicationRepository::row)
                .optional();
    }

    List<Row> of(VoterId voter) {
        return jdbc.sql(ROW + "where voter = :voter order by applied_at desc, id desc limit 50")
                .param("voter", voter.value())
                .query(ApplicationRepository::row)
                .list();
    }

    /// The applications numbered after `told`, up to `last`, that still have somebody to be told.
    List<Row> page(CampaignId campaign, int told, int last, int limit) {
        return jdbc.sql(
                        ROW
                                + """
                                where campaign = :campaign and number > :told and number <= :last
                                  and party is not null
                                order by number
                                limit :limit
                                """)
                .param("campaign", campaign.value())
                .param("told", told)
                .param("last", last)
                .param("limit", limit)
                .query(ApplicationRepository::row)
                .list();
    }

    int confirmed(CampaignId campaign) {
        return jdbc.sql(
                        """
                        select count(*) from application
                        where campaign = :campaign and state = 'CONFIRMED'
                        """)
                .param("campaign", campaign.value())
                .query(Integer.class)
                .single();
    }

    /// Gives the places to those who come first; all others wait.
    void admit(CampaignId campaign, int places) {
        jdbc.sql(
                        """
                        update application set state = 'CONFIRMED'
                        where id in (
                            select id from application
                            where campaign = :campaign and state = 'APPLIED'
                            order by admission_rank, number
                            limit :places)
                        """)
                .param("campaign", campaign.value())
                .param("places", places)
                .update();
        jdbc.sql(
                        """
                        update application set state = 'WAITING'
                        where campaign = :campaign and state = 'APPLIED'
                        """)
                .param("campaign", campaign.value())
                .update();
    }

    /// Somebody who had erased everything is back.
    void adopt(CampaignId campaign, VoterId voter, PartyId party, Questionnaire answers) {
        jdbc.sql(
                        """
                        update application
                        set party = :party, born_on = :bornOn, in_city = :inCity,
                            district = :district, used_centre = :usedCentre
                        where campaign = :campaign and voter = :voter and party is null
                        """)
                .param("party", party.value())
                .param("bornOn", answers.bornOn())
                .param("inCity", answers.inCity())
                .param("district", answers.district())
                .param("usedCentre", answers.usedCentre())
                .param("campaign", campaign.value())
                .param("voter", voter.value())
                .update();
    }

    void move(PartyId from, PartyId to) {
        jdbc.sql("update application set party = :to where party = :from")
                .param("to", to.value())
                .param("from", from.value())
                .update();
    }

    void erase(PartyId party) {
        jdbc.sql(
                        """
                        update application
                        set party = null, born_on = null, in_city = null, district = null,
                            used_centre = null
                        where party = :party
                        """)
                .param("party", party.value())
                .update();
    }

    /// What stands in an application, for the person whose it is.
    ///
    /// @param district null when not in the city
    record Kept(
            String campaign,
            String state,
            @Nullable Integer number,
            LocalDate bornOn,
            boolean inCity,
            @Nullable String district,
            boolean usedCentre,
            Instant at) {}

    List<Kept> kept(PartyId party) {
        return jdbc.sql(
                        """
                        select c.title, a.state, a.number, a.born_on, a.in_city, a.district,
                               a.used_centre, a.applied_at
                        from application a join campaign c on c.id = a.campaign
                        where a.party = :party
                        order by a.applied_at, a.id
                        limit 1000
                        """)
                .param("party", party.value())
                .query((row, _) ->
                        new Kept(
                                row.getString("title"),
                                row.getString("state"),
                                row.getObject("number", Integer.class),
                                row.getObject("born_on", LocalDate.class),
                                row.getBoolean("in_city"),
                                row.getString("district"),
                                row.getBoolean("used_centre"),
                                Utc.instant(row, "applied_at")))
                .list();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        var party = row.getObject("party", Long.class);
        var refusal = row.getString("refusal");
        return new Row(
                new CampaignId(row.getLong("campaign")),
                new VoterId(row.getLong("voter")),
                party == null ? null : new PartyId(party),
                ApplicationState.valueOf(row.getString("state")),
                refusal == null ? null : Refusal.valueOf(refusal),
                row.getObject("number", Integer.class));
    }
}
