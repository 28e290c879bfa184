package city.okno.campaign.idea;

import city.okno.campaign.CampaignId;
import city.okno.campaign.Idea;
import city.okno.campaign.IdeaNumber;
import city.okno.campaign.IdeaState;
import city.okno.campaign.Objection;
import city.okno.campaign.Tally;
import city.okno.script.PartyId;
import city.okno.storage.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Ideas as they are read, with the counts of their votes.
@Repository
class IdeaReadingRepository {

    /// A card that was not answered within a day was seen nevertheless.
    private static final Duration UNANSWERED = Duration.ofDays(1);

    private static final String IDEAS =
            """
            select i.id, i.public_id, i.number, i.campaign, q.title as question, i.title, i.body,
                   i.state, i.objection, i.objection_text, i.submitted_at,
                   i.votes_for, i.votes_against, i.passes,
                   (select count(*) from exposure e
                       where e.idea = i.id
                         and (e.answered_at is not null or e.shown_at <= :seen)) as exposures
            from idea i join question q on q.id = i.question
            """;

    private final JdbcClient jdbc;

    IdeaReadingRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Idea> byNumber(IdeaNumber number, Instant now) {
        return read(ideas("where i.number = :number", now).param("number", number.value())).stream()
                .findFirst();
    }

    /// In the order of the numbers given; numbers without an idea are left out.
    List<Idea> byNumbers(List<IdeaNumber> numbers, Instant now) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        var found = new HashMap<IdeaNumber, Idea>();
        read(ideas("where i.number in (:numbers) order by i.number limit 1000", now)
                        .param("numbers", numbers.stream().map(IdeaNumber::value).toList()))
                .forEach(idea -> found.put(idea.number(), idea));
        return numbers.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    Map<Long, String> titles(List<IdeaNumber> numbers) {
        var titles = new HashMap<Long, String>();
        if (!numbers.isEmpty()) {
            jdbc.sql(
                            """
                            select number, title from idea
                            where number in (:numbers) and state = 'PUBLISHED'
                            order by number
                            limit 1000
                            """)
                    .param("numbers", numbers.stream().map(IdeaNumber::value).toList())
                    .query(row -> {
                        titles.put(row.getLong("number"), row.getString("title"));
                    });
        }
        return titles;
    }

    List<Idea> by(PartyId author, Instant now) {
        return read(
                ideas(
                                """
                                where i.id in (select a.idea from idea_author a where a.party = :party)
                                order by i.number desc
                                limit 50
                                """,
                                now)
                        .param("party", author.value()));
    }

    Optional<Idea> nextWaiting(long after, Instant now) {
        return read(
                        ideas(
                                        """
                                        where i.state in ('SUBMITTED', 'HIDDEN') and i.number > :after
                                        order by i.number
                                        limit 1
                                        """,
                                        now)
                                .param("after", after))
                .stream()
                .findFirst();
    }

    int waiting() {
        return jdbc.sql("select count(*) from idea where state in ('SUBMITTED', 'HIDDEN')")
                .query(Integer.class)
                .single();
    }

    boolean isBy(IdeaNumber number, PartyId party) {
        return jdbc.sql(
                                """
                                select count(*)
                                from idea_author a join idea i on i.id = a.idea
                                where i.number = :number and a.party = :party
                                """)
                        .param("number", number.value())
                        .param("party", party.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /// Votes on a published idea.
    record Counted(IdeaNumber number, Tally tally) {}

    /// All published ideas of a campaign, in the order of their numbers.
    List<Counted> counted(CampaignId campaign) {
        return jdbc.sql(
                        """
                        select number, votes_for, votes_against, passes from idea
                        where campaign = :campaign and state = 'PUBLISHED'
                        order by number
                        limit 100000
                        """)
                .param("campaign", campaign.value())
                .query((row, _) ->
                        new Counted(
                                new IdeaNumber(row.getLong("number")),
                                new Tally(
                                        row.getInt("votes_for"),
                                        row.getInt("votes_against"),
                                        row.getInt("passes"),
                                        0)))
                .list();
    }

    /// An idea whose state has changed.
    record Changed(IdeaNumber number, long change, String title, String body, IdeaState state) {}

    List<Changed> changedSince(CampaignId campaign, long change) {
        return jdbc.sql(
                        """
                        select number, change_number, title, body, state from idea
                        where campaign = :campaign and change_number > :change
                        order by change_number
                        limit 100000
                        """)
                .param("campaign", campaign.value())
                .param("change", change)
                .query((row, _) ->
                        new Changed(
                                new IdeaNumber(row.getLong("number")),
                                row.getLong("change_number"),
                                row.getString("title"),
                                row.getString("body"),
                                IdeaState.valueOf(row.getString("state"))))
                .list();
    }

    private JdbcClient.StatementSpec ideas(String where, Instant now) {
        return jdbc.sql(IDEAS + where).param("seen", Utc.of(now.minus(UNANSWERED)));
    }

    private record Row(long id, Idea idea) {}

    private List<Idea> read(JdbcClient.StatementSpec query) {
        var rows = query.query(IdeaReadingRepository::row).list();
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(Row::id).toList();
        var signed =
                texts(
                        """
                        select idea, signed as item from idea_author
                        where idea in (:ids) and signed is not null
                        order by idea, position
                        limit 10000
                        """,
                        ids);
        var pictures =
                texts(
                        """
                        select idea, picture as item from idea_picture
                        where idea in (:ids)
                        order by idea, position
                        limit 10000
                        """,
                        ids);
        return rows.stream()
                .map(row ->
                        with(
                                row.idea(),
                                signed.getOrDefault(row.id(), List.of()),
                                pictures.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<Long, List<String>> texts(String sql, Collection<Long> ids) {
        var texts = new HashMap<Long, List<String>>();
        jdbc.sql(sql)
                .param("ids", ids)
                .query(row -> {
                    texts.computeIfAbsent(row.getLong("idea"), _ -> new ArrayList<>())
                            .add(row.getString("item"));
                });
        return texts;
    }

    private static Idea with(Idea idea, List<String> signed, List<String> pictures) {
        return new Idea(
                idea.number(),
                idea.publicId(),
                idea.campaign(),
                idea.question(),
                idea.title(),
                idea.body(),
                signed,
                pictures,
                idea.state(),
                idea.objection(),
                idea.submittedAt(),
                idea.tally());
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getLong("id"),
                new Idea(
                        new IdeaNumber(row.getLong("number")),
                        row.getObject("public_id", UUID.class),
                        new CampaignId(row.getLong("campaign")),
                        row.getString("question"),
                        row.getString("title"),
                        row.getString("body"),
                        List.of(),
                        List.of(),
                        IdeaState.valueOf(row.getString("state")),
                        objection(row),
                        Utc.instant(row, "submitted_at"),
                        new Tally(
                                row.getInt("votes_for"),
                                row.getInt("votes_against"),
                                row.getInt("passes"),
                                row.getInt("exposures"))));
    }

    private static @Nullable Objection objection(ResultSet row) throws SQLException {
        var kind = row.getString("objection");
        return kind == null
                ? null
                : new Objection(Objection.Kind.valueOf(kind), row.getString("objection_text"));
    }
}
