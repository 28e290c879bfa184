package city.okno.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The files of the catalogue as they lie on this node.
@Component
class CatalogueFolder {

    private final Path folder;
    private final Optional<CatalogueFiles> others;
    private volatile @Nullable Map<String, byte[]> supposed;

    CatalogueFolder(CatalogueSettings settings, Optional<CatalogueFiles> others) {
        this.folder = Path.of(settings.location());
        this.others = others;
    }

    /// Empty when there are none.
    Map<String, byte[]> files() {
        return Files.isDirectory(folder)
                ? CatalogueFiles.in(folder)
                : others.map(CatalogueFiles::read).orElse(Map.of());
    }

    /// What an admin is shown: the same, or what a rehearsal supposes.
    Map<String, byte[]> shown() {
        var instead = supposed;
        return instead == null ? files() : instead;
    }

    /// For rehearsals. Nobody reads them by himself, so that they get into no other rehearsal.
    void suppose(Map<String, byte[]> files) {
        supposed = Map.copyOf(files);
    }

    /// By which it is seen that files changed.
    static Map<String, Integer> print(Map<String, byte[]> files) {
        var print = new TreeMap<String, Integer>();
        files.forEach((path, content) -> print.put(path, Arrays.hashCode(content)));
        return print;
    }
}
