package city.okno.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.catalogue.Catalogue.Change;
import city.okno.catalogue.Catalogue.Comparison;
import city.okno.script.Wording;
import city.okno.settings.OknoSettings;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@DatabaseTest
class StoredCatalogueTest {

    private static final Instant NOW = Instant.parse("2026-06-05T06:40:00Z");

    private static final String TREES =
            """
            oak: { name: { ru: Дуб, en: Oak }, beside: [ash] }
            ash: { name: { ru: Ясень, en: Ash } }
            """;

    private final TestDatabase database;
    private final Trees trees = new Trees();
    private final StoredCatalogue catalogue;

    StoredCatalogueTest(TestDatabase database) {
        this.database = database;
        this.catalogue = node();
    }

    record Tree(Wording name, List<String> beside) {}

    static final class Trees implements Chapter<Tree> {
        @Override
        public String name() {
            return "trees";
        }

        @Override
        public Tree read(Page page) {
            page.only("a tree", "name", "beside");
            return new Tree(page.wording("name"), page.codes("beside", "trees"));
        }
    }

    private StoredCatalogue node() {
        var settings =
                new OknoSettings(
                        ZoneId.of("Europe/Moscow"), List.of("ru", "en"), null, null, List.of());
        return new StoredCatalogue(
                new CatalogueRepository(database.jdbc()), List.of(trees), settings);
    }

    private Comparison bring(String yaml) {
        return database.write(() -> catalogue.replace(files(yaml), NOW));
    }

    private static Map<String, byte[]> files(String yaml) {
        return Map.of("trees/all.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> told(Comparison comparison) {
        return switch (comparison) {
            case Comparison.Whole(var changes) -> changes.stream().map(Change::toString).toList();
            case Comparison.Broken(var faults) -> faults.stream().map(Object::toString).toList();
        };
    }

    @Test
    void keepsWhatStandsInTheFiles() {
        assertThat(told(bring(TREES))).containsExactly("trees ash: new", "trees oak: new");

        var all = catalogue.edition().all(trees);
        assertThat(all).extracting(Entry::code).containsExactly("ash", "oak");
        assertThat(all.getLast().thing().name().in("en")).isEqualTo("Oak");
        assertThat(all.getLast().thing().beside()).containsExactly("ash");
        assertThat(all).noneMatch(Entry::gone);
    }

    @Test
    void changesNothingWhereOnlyTheLayoutDiffers() {
        bring(TREES);
        var before = catalogue.edition();

        assertThat(
                        told(
                                bring(
                                        "# another\nash:\n  name:\n    en: Ash\n    ru: 'Ясень'\n"
                                                + TREES.lines().findFirst().orElseThrow()
                                                + "\n")))
                .isEmpty();
        assertThat(catalogue.edition()).isSameAs(before);
    }

    @Test
    void saysWhatWouldChangeAndChangesNothing() {
        bring(TREES);
        var other = "oak: { name: { ru: Дубок, en: Oak } }\nelm: { name: { ru: Вяз, en: Elm } }\n";

        assertThat(told(catalogue.compare(files(other))))
                .containsExactly(
                        "trees ash: gone", "trees elm: new", "trees oak: changed beside, name");
        assertThat(catalogue.edition().all(trees)).hasSize(2).noneMatch(Entry::gone);
    }

    @Test
    void keepsTheNumberOfAThingThatGoesAndComesBack() {
        bring(TREES);
        var number = catalogue.edition().all(trees).getFirst().id();

        assertThat(told(bring("oak: { name: { ru: Дуб, en: Oak } }\n")))
                .containsExactly("trees ash: gone", "trees oak: changed beside");
        var gone = catalogue.edition().all(trees).getFirst();
        assertThat(gone.gone()).isTrue();
        assertThat(gone.id()).isEqualTo(number);
        assertThat(gone.thing().name().in("ru")).isEqualTo("Ясень");

        assertThat(told(bring(TREES)))
                .containsExactly("trees ash: new", "trees oak: changed beside");
        assertThat(catalogue.edition().all(trees).getFirst().id()).isEqualTo(number);
    }

    @Test
    void leavesEverythingAsItWasWhenAFileIsBroken() {
        bring(TREES);

        assertThat(told(bring("oak: { nmae: { ru: Дуб }, beside: [ahs] }\n")))
                .containsExactly(
                        "trees/all.yaml:1:6: “oak” without “name:”",
                        "trees/all.yaml:1:8: no key “nmae” in a tree (expected “name”)",
                        "trees/all.yaml:1:36: no “ahs” in “trees/” (expected “oak”)");
        assertThat(catalogue.edition().all(trees)).hasSize(2);
    }

    @Test
    void isNoticedByTheOtherNodes() {
        var other = node();
        var names =
                other.derived(edition ->
                        edition.all(trees).stream().map(it -> it.thing().name().in("ru")).toList());
        assertThat(names.get()).isEmpty();

        bring(TREES);

        assertThat(names.get()).containsExactly("Ясень", "Дуб");
        assertThat(names.get()).isSameAs(names.get());
    }

    @Test
    void forgetsWhatWasRolledBack() {
        bring(TREES);
        database.writing()
                .executeWithoutResult(transaction -> {
                    catalogue.replace(files("elm: { name: { ru: Вяз, en: Elm } }\n"), NOW);
                    assertThat(catalogue.edition().all(trees)).hasSize(3);
                    transaction.setRollbackOnly();
                });

        assertThat(catalogue.edition().all(trees))
                .extracting(Entry::code)
                .containsExactly("ash", "oak");
    }

    @Test
    void leavesOutWhatThisProgramDoesNotUnderstand() {
        bring(TREES);
        database.write(() ->
                database.jdbc()
                        .sql(
                                "update catalogue_entry set definition = '{\"height\":\"9\"}' where code = 'oak'")
                        .update());

        assertThat(node().edition().all(trees)).extracting(Entry::code).containsExactly("ash");
    }

    @Test
    void refusesFilesThatBelongNowhere() {
        var files =
                Map.of(
                        "bushes/all.yaml", "a: b".getBytes(StandardCharsets.UTF_8),
                        "trees/notes.txt", "notes".getBytes(StandardCharsets.UTF_8),
                        "trees/one.yaml", TREES.getBytes(StandardCharsets.UTF_8),
                        "trees/two.yaml",
                                "ash: {name: {ru: Ясень, en: Ash}}"
                                        .getBytes(StandardCharsets.UTF_8));

        assertThat(told(catalogue.compare(files)))
                .containsExactly(
                        "bushes/all.yaml:1:1: a file that belongs to no chapter by its name (expected trees/<name>.yaml)",
                        "trees/two.yaml:1:1: “ash” stands here again (expected it once; it stands in trees/one.yaml:2:6)");
    }
}
