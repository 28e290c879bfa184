package city.okno.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.okno.settings.OknoSettings;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class CatalogueWatchTest {

    private static final Instant NOW = Instant.parse("2026-06-05T06:40:00Z");
    private static final String OAK = "oak: { name: { ru: Дуб, en: Oak } }\n";
    private static final String ASH = "ash: { name: { ru: Ясень, en: Ash } }\n";

    private final TestDatabase database;
    private final StoredCatalogueTest.Trees trees = new StoredCatalogueTest.Trees();
    private final StoredCatalogue catalogue;

    @TempDir private Path folder;

    CatalogueWatchTest(TestDatabase database) {
        this.database = database;
        var settings =
                new OknoSettings(
                        ZoneId.of("Europe/Moscow"), List.of("ru", "en"), null, null, List.of());
        this.catalogue =
                new StoredCatalogue(
                        new CatalogueRepository(database.jdbc()), List.of(trees), settings);
    }

    private CatalogueWatch watch(Path from, Optional<CatalogueFiles> others) {
        return watch(new CatalogueSettings(from.toString(), false), others);
    }

    private CatalogueWatch watch(CatalogueSettings settings, Optional<CatalogueFiles> others) {
        return new CatalogueWatch(
                catalogue,
                new CatalogueFolder(settings, others),
                settings,
                database.writing(),
                InstantSource.fixed(NOW));
    }

    private void write(String yaml) throws IOException {
        Files.createDirectories(folder.resolve("trees"));
        Files.writeString(folder.resolve("trees/all.yaml"), yaml);
    }

    private List<String> known() {
        return catalogue.edition().all(trees).stream()
                .filter(it -> !it.gone())
                .map(Entry::code)
                .toList();
    }

    @Test
    void leavesChangedFilesToAnAdminWhereThatIsWanted() throws IOException {
        write(OAK);
        var byHand = new CatalogueSettings(folder.toString(), true);
        watch(byHand, Optional.empty()).start();
        assertThat(known()).as("the very first files").containsExactly("oak");
        write(OAK + ASH);
        var watch = watch(byHand, Optional.empty());
        watch.start();
        watch.runDue(NOW);
        watch.runDue(NOW);
        assertThat(known()).containsExactly("oak");
        write("oak: { nam: 1 }\n");
        assertThatThrownBy(() -> watch(byHand, Optional.empty()).start())
                .hasMessageContaining("trees/all.yaml:1");
    }

    @Test
    void readsTheFolderAtTheStartAndAgainWhenItHasChangedAndRests() throws IOException {
        write(OAK);
        var watch = watch(folder, Optional.empty());
        watch.start();
        assertThat(known()).containsExactly("oak");

        write(OAK + ASH);
        watch.runDue(NOW);
        assertThat(known()).as("somebody may still be copying").containsExactly("oak");
        watch.runDue(NOW);
        assertThat(known()).containsExactly("ash", "oak");
    }

    @Test
    void goesOnWithWhatWasThereWhenAChangeIsBroken() throws IOException {
        write(OAK);
        var watch = watch(folder, Optional.empty());
        watch.start();

        write("oak: nothing\n");
        watch.runDue(NOW);
        watch.runDue(NOW);

        assertThat(known()).containsExactly("oak");
    }

    @Test
    void doesNotStartWithBrokenFiles() throws IOException {
        write("oak: nothing\n");

        assertThatThrownBy(watch(folder, Optional.empty())::start)
                .hasMessage("trees/all.yaml:1:6: a text stands here (expected named values)");
    }

    @Test
    void takesTheDemosFilesWhereThereIsNoFolder() {
        var demo = Map.of("trees/all.yaml", ASH.getBytes(StandardCharsets.UTF_8));

        watch(folder.resolve("none"), Optional.of(() -> demo)).start();

        assertThat(known()).containsExactly("ash");
    }

    @Test
    void leavesTheDatabaseAloneWhereThereAreNoFilesAtAll() throws IOException {
        write(OAK);
        watch(folder, Optional.empty()).start();

        var without = watch(folder.resolve("none"), Optional.empty());
        without.start();
        without.runDue(NOW);

        assertThat(known()).containsExactly("oak");
    }
}
