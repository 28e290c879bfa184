package city.okno.campaign.audience;

import city.okno.script.PartyId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// People in pages. Whoever was erased has no party any more and is left out.
@Repository
class AudienceRepository {

    private static final int MOST_SPELLINGS = 10_000;

    private static final String PARTICIPANTS =
            "from application where campaign = :campaign and state = 'CONFIRMED' ";

    private static final String IN_DISTRICT =
            "from application where in_city and district in (:spellings) ";

    private static final String VOTERS =
            """
            from vote v
            join idea i on i.id = v.idea
            join application a on a.campaign = i.campaign and a.voter = v.voter
            where i.number = :number and v.stance <> 'PASS'
            """;

    private final JdbcClient jdbc;

    AudienceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long participants(long campaign) {
        return count(jdbc.sql("select count(party) " + PARTICIPANTS).param("campaign", campaign));
    }

    List<PartyId> participants(long campaign, PartyId after, int limit) {
        return page(
                jdbc.sql(
                                "select party "
                                        + PARTICIPANTS
                                        + "and party > :after order by party limit :limit")
                        .param("campaign", campaign),
                after,
                limit);
    }

    /// All districts that anybody named, as they were written, the most usual first.
    List<String> districts() {
        return jdbc.sql(
                        """
                        select district from application where in_city and district is not null
                        group by district order by count(*) desc, district limit :most
                        """)
                .param("most", MOST_SPELLINGS)
                .query((row, _) -> row.getString("district"))
                .list();
    }

    List<String> districts(PartyId party) {
        return jdbc.sql(
                        """
                        select distinct district from application
                        where party = :party and in_city and district is not null
                        order by district limit 100
                        """)
                .param("party", party.value())
                .query((row, _) -> row.getString("district"))
                .list();
    }

    long inDistrict(List<String> spellings) {
        return count(
                jdbc.sql("select count(distinct party) " + IN_DISTRICT)
                        .param("spellings", spellings));
    }

    List<PartyId> inDistrict(List<String> spellings, PartyId after, int limit) {
        return page(
                jdbc.sql(
                                "select distinct party "
                                        + IN_DISTRICT
                                        + "and party > :after order by party limit :limit")
                        .param("spellings", spellings),
                after,
                limit);
    }

    long voters(long number) {
        return count(jdbc.sql("select count(a.party) " + VOTERS).param("number", number));
    }

    List<PartyId> voters(long number, PartyId after, int limit) {
        return page(
                jdbc.sql(
                                "select a.party "
                                        + VOTERS
                                        + "and a.party > :after order by a.party limit :limit")
                        .param("number", number),
                after,
                limit);
    }

    boolean hasVoted(long number, PartyId party) {
        return count(
                        jdbc.sql("select count(*) " + VOTERS + "and a.party = :party")
                                .param("number", number)
                                .param("party", party.value()))
                > 0;
    }

    private static long count(StatementSpec query) {
        return query.query(Long.class).single();
    }

    private static List<PartyId> page(StatementSpec query, PartyId after, int limit) {
        return query.param("after", after.value())
                .param("limit", limit)
                .query((row, _) -> new PartyId(row.getLong(1)))
                .list();
    }
}
