package city.okno.rehearsal.stage;

import city.okno.script.load.BundleLoader;
import city.okno.script.load.Loaded;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rehearsed scripts under two hashes, so that they can change in the middle of a conversation.
final class Editions {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, String>> FILES = new TypeReference<>() {};
    private static final String REMARK = "\n# another edition\n";

    private final BundleLoader loader;
    private final StageRepository tables;
    private final TransactionTemplate writing;
    private final InstantSource clock;
    private @Nullable Pair pair;

    Editions(
            BundleLoader loader,
            StageRepository tables,
            TransactionTemplate writing,
            InstantSource clock) {
        this.loader = loader;
        this.tables = tables;
        this.writing = writing;
        this.clock = clock;
    }

    /// @param files as JSON, path to text
    private record Edition(String hash, String files) {}

    /// @param first the scripts as they are
    /// @param other the same with a remark
    private record Pair(Edition first, Edition other) {}

    /// Makes the edition active that is not; to be followed by a restart.
    void change() {
        var both = pair();
        activate(tables.activeBundle().equals(both.first.hash) ? both.other : both.first);
    }

    /// Back to the scripts as they are.
    void first() {
        if (pair != null) {
            activate(pair.first);
        }
    }

    /// A rehearsal of many days may have forgotten the edition that nobody waited in.
    private void activate(Edition edition) {
        writing.executeWithoutResult(_ -> {
            tables.keep(edition.hash, edition.files, clock.instant());
            tables.activate(edition.hash);
        });
    }

    private Pair pair() {
        var known = pair;
        if (known == null) {
            var hash = tables.activeBundle();
            var first = new Edition(hash, tables.bundle(hash));
            known = new Pair(first, remarked(JSON.readValue(first.files, FILES)));
            pair = known;
        }
        return known;
    }

    private Edition remarked(SortedMap<String, String> files) {
        files.merge(files.firstKey(), REMARK, String::concat);
        return new Edition(hash(files), JSON.writeValueAsString(files));
    }

    private String hash(Map<String, String> files) {
        var bytes = new HashMap<String, byte[]>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return switch (loader.load(bytes)) {
            case Loaded.Whole whole -> whole.bundle().hash();
            case Loaded.Broken broken ->
                    throw new IllegalStateException("a remark broke " + broken.faults());
        };
    }
}
