package city.okno.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.audit.Audit;
import city.okno.audit.Audits;
import city.okno.audit.Subject;
import city.okno.script.Caller;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.Role;
import city.okno.script.action.ActionCatalogue;
import city.okno.script.action.Performed;
import city.okno.settings.OknoSettings;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class CatalogueActionsTest {

    private static final String OAK = "oak: { name: { ru: Дуб, en: Oak } }\n";
    private static final String ASH = "ash: { name: { ru: Ясень, en: Ash } }\n";

    private final TestDatabase database;
    private final StoredCatalogue catalogue;
    private final Audit audit;

    @TempDir private Path folder;

    CatalogueActionsTest(TestDatabase database) {
        this.database = database;
        this.audit = Audits.over(database);
        var settings =
                new OknoSettings(
                        ZoneId.of("Europe/Moscow"), List.of("ru", "en"), null, null, List.of());
        this.catalogue =
                new StoredCatalogue(
                        new CatalogueRepository(database.jdbc()),
                        List.of(new StoredCatalogueTest.Trees()),
                        settings);
    }

    @Test
    void appliesWhatWasShownAndRecordsWhoDid() throws IOException {
        write(OAK + ASH);
        var shown = perform("difference", Map.of());
        assertThat(shown.outcome()).isEqualTo("Other");
        assertThat(shown.values()).containsEntry("changes", 2L).containsEntry("more", 0L);
        assertThat(apply(shown)).isEqualTo(new Performed("Done", Map.of("changes", 2L)));
        assertThat(perform("difference", Map.of()).outcome()).isEqualTo("Same");
        assertThat(apply(shown).outcome()).isEqualTo("Same");
        var print = String.valueOf(shown.values().get("print"));
        assertThat(audit.of(new Subject("catalogue", print), null, 10))
                .singleElement()
                .satisfies(it -> assertThat(it.act()).isEqualTo("catalogue.imported"));
    }

    @Test
    void appliesNothingThatWasNotShown() throws IOException {
        write(OAK);
        var shown = perform("difference", Map.of());
        write(OAK + ASH);
        assertThat(apply(shown).outcome()).isEqualTo("Outdated");
        assertThat(perform("difference", Map.of()).values()).containsEntry("changes", 2L);
    }

    @Test
    void tellsWhatIsWrongByFileAndLine() throws IOException {
        write(OAK + "ash: { nam: 1 }\n");
        var broken = perform("difference", Map.of());
        assertThat(broken.outcome()).isEqualTo("Broken");
        assertThat(broken.values().get("faults").toString()).contains("trees/all.yaml:2:");
    }

    @Test
    void saysThatThereAreNoFilesAndIsNobodysButAnAdmins() throws IOException {
        assertThat(perform("difference", Map.of()).outcome()).isEqualTo("NoFiles");
        write(OAK);
        var operator = caller(Role.OPERATOR);
        assertThat(perform("difference", Map.of(), operator).outcome()).isEqualTo("NotAllowed");
        assertThat(perform("apply", Map.of("print", "1"), operator).outcome())
                .isEqualTo("NotAllowed");
    }

    private void write(String yaml) throws IOException {
        Files.createDirectories(folder.resolve("trees"));
        Files.writeString(folder.resolve("trees/all.yaml"), yaml);
    }

    private Performed apply(Performed shown) {
        return perform("apply", Map.of("print", shown.values().get("print")));
    }

    private Performed perform(String action, Map<String, ?> with) {
        return perform(action, with, caller(Role.ADMIN));
    }

    private Performed perform(String action, Map<String, ?> with, Caller caller) {
        var settings = new CatalogueSettings(folder.toString(), false);
        var here = new CatalogueFolder(settings, Optional.empty());
        var actions = ActionCatalogue.of(List.of(new CatalogueActions(catalogue, here, audit)));
        return database.write(() -> actions.perform("catalogue." + action, with, caller));
    }

    private static Caller caller(Role role) {
        return new Caller(
                new PartyId(1),
                ChannelKind.TELEGRAM,
                "ru",
                Set.of(role),
                TestClock.MONDAY_NOON,
                "act");
    }
}
