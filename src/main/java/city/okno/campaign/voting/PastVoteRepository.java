package city.okno.campaign.voting;

import city.okno.campaign.IdeaNumber;
import city.okno.campaign.InventedVotes;
import city.okno.storage.NewRows;
import city.okno.storage.Utc;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// [InventedVotes]: thousands of votes in a few statements.
@Repository
class PastVoteRepository implements InventedVotes {

    private final JdbcClient jdbc;

    PastVoteRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void cast(List<Ballot> ballots) {
        var ideas = ids(ballots.stream().map(Ballot::idea).distinct().toList());
        var rows = ballots.stream().map(ballot -> row(ballot, ideas)).toList();
        NewRows.insert(jdbc, "insert into vote (idea, voter, stance, set_at)", rows);
        NewRows.insert(jdbc, "insert into vote_log (idea, voter, stance, set_at)", rows);
        count(ideas.values());
    }

    private void count(Collection<Long> ideas) {
        jdbc.sql(
                        """
                        update idea set
                            votes_for = (select count(*) from vote v
                                where v.idea = idea.id and v.stance = 'FOR'),
                            votes_against = (select count(*) from vote v
                                where v.idea = idea.id and v.stance = 'AGAINST'),
                            passes = (select count(*) from vote v
                                where v.idea = idea.id and v.stance = 'PASS')
                        where id in (:ideas)
                        """)
                .param("ideas", ideas)
                .update();
    }

    private static @Nullable Object[] row(Ballot ballot, Map<IdeaNumber, Long> ideas) {
        return new @Nullable Object[] {
            ideas.get(ballot.idea()),
            ballot.voter().value(),
            ballot.stance().name(),
            Utc.of(ballot.at())
        };
    }

    private Map<IdeaNumber, Long> ids(List<IdeaNumber> numbers) {
        var ids = new HashMap<IdeaNumber, Long>();
        jdbc.sql("select id, number from idea where number in (:numbers) order by id limit 100000")
                .param("numbers", numbers.stream().map(IdeaNumber::value).toList())
                .query(row -> {
                    ids.put(new IdeaNumber(row.getLong("number")), row.getLong("id"));
                });
        return ids;
    }
}
