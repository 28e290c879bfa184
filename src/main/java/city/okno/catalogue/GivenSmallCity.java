package city.okno.catalogue;

import city.okno.script.ChannelKind;
import city.okno.script.Given;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// `given small city`: a small city with two centres and a few services, the same in every file.
/// Its files are in the jar, in the folder `rehearsal`.
@Component
class GivenSmallCity implements Given {

    private static final String FOLDER = "/rehearsal/";

    private final Catalogue catalogue;

    GivenSmallCity(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String word() {
        return "small";
    }

    @Override
    public String arrange(
            List<String> words, List<String> quoted, ChannelKind channel, Instant now) {
        if (!words.equals(List.of("city")) || !quoted.isEmpty()) {
            return "given small city";
        }
        return switch (catalogue.replace(files(), now)) {
            case Catalogue.Comparison.Whole _ -> "";
            case Catalogue.Comparison.Broken(var faults) -> faults.toString();
        };
    }

    static Map<String, byte[]> files() {
        var files = new TreeMap<String, byte[]>();
        try {
            var all =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:rehearsal/*/*.yaml");
            for (var file : all) {
                var path = file.getURL().getPath();
                files.put(
                        path.substring(path.lastIndexOf(FOLDER) + FOLDER.length()),
                        file.getContentAsByteArray());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }
}
