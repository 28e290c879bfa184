package city.okno.script.load;

import city.okno.script.action.ActionCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The scripts under `src/test/resources/scripts`.
public final class TestScripts {

    static final Path ROOT = Path.of("src/test/resources/scripts");

    private TestScripts() {}

    public static BundleLoader loader() {
        return new BundleLoader(
                ActionCatalogue.of(List.of(new CityActions())),
                List.of("ru", "en"),
                ZoneId.of("Europe/Moscow"));
    }

    public static Map<String, byte[]> whole() {
        return files(ROOT.resolve("whole"));
    }

    static Map<String, byte[]> files(Path folder) {
        var files = new TreeMap<String, byte[]>();
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString().replace('\\', '/'),
                        Files.readAllBytes(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }
}
