package city.okno.rehearsal.stage;

import city.okno.script.action.ActionCatalogue;
import city.okno.script.load.BundleLoader;
import city.okno.script.load.Loaded;
import city.okno.settings.OknoSettings;
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

    private final ActionCatalogue actions;
    private final OknoSettings settings;
    private final StageRepository tables;
    private final TransactionTemplate writing;
    private final InstantSource clock;
    private @Nullable Pair pair;

    Editions(
            ActionCatalogue actions,
            OknoSettings settings,
            StageRepository tables,
            TransactionTemplate writing,
            InstantSource clock) {
        this.actions = actions;
        this.settings = settings;
        this.tables = tables;
        this.writing = writing;
        this.clock = clock;
    }

    /// @param first hash of the scripts as they are
    /// @param other hash of the same with a remark
    private record Pair(String first, String other) {}

    /// Makes the edition active that is not; to be followed by a restart.
    void change() {
        var both = pair();
        activate(tables.activeBundle().equals(both.first) ? both.other : both.first);
    }

    /// Back to the scripts as they are.
    void first() {
        if (pair != null) {
            activate(pair.first);
        }
    }

    private void activate(String hash) {
        writing.executeWithoutResult(_ -> tables.activate(hash));
    }

    private Pair pair() {
        var known = pair;
        if (known == null) {
            var first = tables.activeBundle();
            known = new Pair(first, keepOther(JSON.readValue(tables.bundle(first), FILES)));
            pair = known;
        }
        return known;
    }

    private String keepOther(SortedMap<String, String> files) {
        files.merge(files.firstKey(), REMARK, String::concat);
        var hash = hash(files);
        writing.executeWithoutResult(
                _ -> tables.keep(hash, JSON.writeValueAsString(files), clock.instant()));
        return hash;
    }

    private String hash(Map<String, String> files) {
        var bytes = new HashMap<String, byte[]>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        var loader = new BundleLoader(actions, settings.languages(), settings.zone());
        return switch (loader.load(bytes)) {
            case Loaded.Whole whole -> whole.bundle().hash();
            case Loaded.Broken broken ->
                    throw new IllegalStateException("a remark broke " + broken.faults());
        };
    }
}
