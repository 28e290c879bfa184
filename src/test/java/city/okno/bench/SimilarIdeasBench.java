package city.okno.bench;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.campaign.CampaignId;
import city.okno.campaign.Campaigns;
import city.okno.campaign.Ideas;
import city.okno.search.SimilarityIndex;
import city.okno.search.WordIndex;
import city.okno.storage.Database;
import city.okno.storage.NodeMemory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// Ideas that are alike, and ideas by their words, among 5,500: in memory, and as a turn asks.
@Bench
class SimilarIdeasBench {

    private static final int ROUNDS = 5;
    private static final int QUERIES = 100;
    private static final int MOST = 5;

    private final Report report;
    private final Cities cities;

    /// Titles that nobody has written yet.
    private final List<String> titles =
            InventedIdeas.of(BigCity.IDEAS + QUERIES).stream()
                    .skip(BigCity.IDEAS)
                    .map(InventedIdeas.Idea::title)
                    .toList();

    SimilarIdeasBench(Report report, Cities cities) {
        this.report = report;
        this.cities = cities;
    }

    @Test
    void inMemory() {
        var ideas = InventedIdeas.of(BigCity.IDEAS);
        var building = new ArrayList<Double>();
        var similar = new ArrayList<Timings>();
        var found = new ArrayList<Timings>();
        for (int round = 0; round <= ROUNDS; round++) {
            var alike = new SimilarityIndex<Long>();
            var words = new WordIndex<Long>();
            var start = System.nanoTime();
            for (int i = 0; i < ideas.size(); i++) {
                alike.put((long) i, ideas.get(i).title());
                words.put((long) i, ideas.get(i).title() + "\n" + ideas.get(i).body());
            }
            alike.find(titles.getFirst(), MOST, SimilarityIndex.SIMILAR);
            building.add((System.nanoTime() - start) / 1e6);
            similar.add(ask(title -> alike.find(title, MOST, SimilarityIndex.SIMILAR)));
            found.add(ask(title -> words.find(title, MOST)));
        }
        var table = new Table("", "p50, ms", "p99, ms");
        row(table, "alike by title", similar.subList(1, similar.size()));
        row(table, "by words in any form", found.subList(1, found.size()));
        report.add(
                "%,d ideas in memory".formatted(BigCity.IDEAS),
                table,
                "Both indexes are built in %s ms, the first time in %s ms."
                        .formatted(
                                Table.figure(
                                        Timings.median(
                                                building.stream()
                                                        .skip(1)
                                                        .mapToDouble(Double::doubleValue)
                                                        .toArray())),
                                Table.figure(building.getFirst())));
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void asATurnAsks(Database database) {
        var place = cities.on(database);
        try (var okno = new BenchOkno(place)) {
            if (database == Database.H2) {
                // else it gives the last result again while nobody votes
                okno.get(JdbcTemplate.class).execute("set optimize_reuse_results 0");
            }
            var ideas = okno.get(Ideas.class);
            var campaign = okno.get(Campaigns.class).byCode(BigCity.CAMPAIGN).orElseThrow().id();
            var table = new Table("", "p50, ms", "p99, ms");
            okno.all(NodeMemory.class).forEach(NodeMemory::forget);
            var first = first(okno, ideas, campaign);
            rows(okno, table, "alike by title", title -> ideas.similar(campaign, title));
            rows(okno, table, "by words", title -> ideas.find(title, MOST, Instant.now()));
            rows(okno, table, "the best", _ -> ideas.top(campaign, MOST, 0, Instant.now()));
            report.add(
                    "%,d ideas on %s".formatted(BigCity.IDEAS, database),
                    table,
                    "The first look of a node, which reads all ideas, takes %s ms."
                            .formatted(Table.figure(first)));
        }
    }

    private double first(BenchOkno okno, Ideas ideas, CampaignId campaign) {
        var start = System.nanoTime();
        okno.get(TransactionTemplate.class)
                .executeWithoutResult(
                        _ -> assertThat(ideas.similar(campaign, titles.getFirst())).isNotEmpty());
        return (System.nanoTime() - start) / 1e6;
    }

    private void rows(BenchOkno okno, Table table, String name, Consumer<String> query) {
        var writing = okno.get(TransactionTemplate.class);
        var rounds = new ArrayList<Timings>();
        for (int round = 0; round <= ROUNDS; round++) {
            rounds.add(ask(title -> writing.executeWithoutResult(_ -> query.accept(title))));
        }
        row(table, name, rounds.subList(1, rounds.size()));
    }

    private static void row(Table table, String name, List<Timings> rounds) {
        table.row(name, Timings.medianMillis(rounds, 0.5), Timings.medianMillis(rounds, 0.99));
    }

    private Timings ask(Consumer<String> query) {
        return new Crowd(1)
                .through(
                        titles.stream()
                                .<Crowd.Part>map(
                                        title -> watch -> watch.time(() -> query.accept(title)))
                                .toList());
    }
}
