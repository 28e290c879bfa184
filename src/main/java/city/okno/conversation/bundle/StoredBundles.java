package city.okno.conversation.bundle;

import city.okno.script.change.BundleChange;
import city.okno.script.flow.Bundle;
import city.okno.script.load.BundleLoader;
import city.okno.script.load.Loaded;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Bundles in the database, from where every node can read what a conversation is pinned to.
final class StoredBundles {

    private static final Logger log = LoggerFactory.getLogger(StoredBundles.class);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<String, String>> FILES =
            new TypeReference<>() {};

    private final BundleRepository bundles;
    private final BundleLoader loader;

    StoredBundles(BundleRepository bundles, BundleLoader loader) {
        this.bundles = bundles;
        this.loader = loader;
    }

    /// Keeps the bundle and makes it the active one of all nodes.
    void activate(Bundle bundle, Instant now) {
        var texts = new TreeMap<String, String>();
        bundle.files()
                .forEach((path, bytes) ->
                        texts.put(path, new String(bytes, StandardCharsets.UTF_8)));
        bundles.store(bundle.hash(), JSON.writeValueAsString(texts), now);
        bundles.activate(bundle.hash(), now);
    }

    /// Empty when it is not kept, or when it does not fit the running program's actions any more.
    Optional<Bundle> find(String hash) {
        return bundles.files(hash).flatMap(files -> bundle(hash, files));
    }

    BundleChange compare(Bundle older, Bundle newer) {
        return loader.compare(older, newer);
    }

    private Optional<Bundle> bundle(String hash, String files) {
        return switch (loader.load(bytes(files))) {
            case Loaded.Whole whole -> Optional.of(whole.bundle());
            case Loaded.Broken broken -> {
                log.warn(
                        "Scripts {} no longer fit this program: {}",
                        hash,
                        broken.faults().getFirst());
                yield Optional.empty();
            }
        };
    }

    private static Map<String, byte[]> bytes(String files) {
        var bytes = new LinkedHashMap<String, byte[]>();
        JSON.readValue(files, FILES)
                .forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }
}
