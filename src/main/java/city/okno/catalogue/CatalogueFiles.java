package city.okno.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// Where the files come from when the folder of the settings is absent: the demo city brings its
/// own.
@FunctionalInterface
public interface CatalogueFiles {

    /// Path, such as `centres/north.yaml`, to content; empty when there are none.
    Map<String, byte[]> read();

    /// The YAML files of the folders below a folder.
    static Map<String, byte[]> in(Path folder) {
        var files = new TreeMap<String, byte[]>();
        try (var all = Files.walk(folder, 2)) {
            for (var file : all.filter(it -> it.toString().endsWith(".yaml")).toList()) {
                var path = folder.relativize(file);
                if (path.getNameCount() == 2) {
                    files.put(path.toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the catalogue in " + folder, unreadable);
        }
        return files;
    }
}
