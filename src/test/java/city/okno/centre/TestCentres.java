package city.okno.centre;

import city.okno.catalogue.CatalogueFiles;
import city.okno.catalogue.Chapter;
import city.okno.catalogue.FileCatalogue;
import city.okno.settings.OknoSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Centres read from files, without a database.
public final class TestCentres {

    private TestCentres() {}

    public static Chapter<?> chapter() {
        return centreChapter();
    }

    private static CentreChapter centreChapter() {
        var settings =
                new OknoSettings(
                        ZoneId.of("Europe/Moscow"), List.of("ru", "en"), null, null, List.of());
        return new CentreChapter(settings);
    }

    public static Centres demo() {
        return of(CatalogueFiles.in(Path.of("config/demo")));
    }

    public static Centres of(String yaml) {
        return of(Map.of("centres/some.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
    }

    /// Only the centres of these files.
    public static Centres of(Map<String, byte[]> all) {
        var files = new TreeMap<>(all);
        files.keySet().removeIf(path -> !path.startsWith("centres/"));
        var chapter = centreChapter();
        return new CatalogueCentres(new FileCatalogue(files, List.of(chapter)), chapter);
    }
}
