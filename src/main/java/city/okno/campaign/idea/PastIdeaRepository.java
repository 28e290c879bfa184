package city.okno.campaign.idea;

import city.okno.campaign.CampaignId;
import city.okno.campaign.IdeaNumber;
import city.okno.campaign.InventedIdeas;
import city.okno.storage.NewRows;
import city.okno.storage.Utc;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// [InventedIdeas]: hundreds of ideas in a few statements.
@Repository
class PastIdeaRepository implements InventedIdeas {

    private final JdbcClient jdbc;
    private final IdeaRepository numbers;
    private final IdeaFinder finder;

    PastIdeaRepository(JdbcClient jdbc, IdeaRepository numbers, IdeaFinder finder) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.finder = finder;
    }

    @Override
    public List<IdeaNumber> publish(CampaignId campaign, List<PastIdea> ideas) {
        if (ideas.isEmpty()) {
            return List.of();
        }
        finder.changing();
        var given = numbers.nextNumbers(ideas.size());
        var change = numbers.changed(campaign, ideas.size()) - ideas.size() + 1;
        NewRows.insert(
                jdbc,
                """
                insert into idea
                    (public_id, number, campaign, question, title, body, state, change_number,
                     submitted_at, decided_at)
                """,
                IntStream.range(0, ideas.size())
                        .mapToObj(i -> idea(given.get(i), campaign, ideas.get(i), change + i))
                        .toList());
        var ids = ids(given);
        NewRows.insert(
                jdbc,
                "insert into idea_author (idea, position, voter, party, signature, signed)",
                IntStream.range(0, ideas.size())
                        .mapToObj(i -> author(ids.get(given.get(i)), ideas.get(i)))
                        .toList());
        return given;
    }

    private static @Nullable Object[] idea(
            IdeaNumber number, CampaignId campaign, PastIdea idea, long change) {
        return new @Nullable Object[] {
            UUID.randomUUID(),
            number.value(),
            campaign.value(),
            idea.draft().question().value(),
            idea.draft().title(),
            idea.draft().body(),
            "PUBLISHED",
            change,
            Utc.of(idea.submitted()),
            Utc.of(idea.published())
        };
    }

    private static @Nullable Object[] author(@Nullable Long id, PastIdea idea) {
        var signature = idea.draft().signature();
        var signed = signature.of(idea.author().name());
        return new @Nullable Object[] {
            id,
            1,
            idea.author().voter().value(),
            idea.author().party().value(),
            signature.name(),
            signed.isEmpty() ? null : signed
        };
    }

    private Map<IdeaNumber, Long> ids(List<IdeaNumber> given) {
        var ids = new HashMap<IdeaNumber, Long>();
        jdbc.sql(
                        """
                        select id, number from idea
                        where number between :first and :last
                        order by id limit 100000
                        """)
                .param("first", given.getFirst().value())
                .param("last", given.getLast().value())
                .query(row -> {
                    ids.put(new IdeaNumber(row.getLong("number")), row.getLong("id"));
                });
        return ids;
    }
}
