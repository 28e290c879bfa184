package city.okno.conversation;

import city.okno.conversation.engine.Session;
import city.okno.conversation.engine.Shelf;
import city.okno.script.flow.Bundle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The scripts in use on this node: the active bundle and those that conversations are pinned to.
/// Which bundle is active is settled by [Activation].
@Component
class Library {

    private final Map<String, Optional<Bundle>> pinned = new ConcurrentHashMap<>();
    private volatile @Nullable Bundle active;
    private volatile @Nullable StoredBundles stored;

    Bundle active() {
        var bundle = active;
        if (bundle == null) {
            throw new IllegalStateException("no bot scripts are active yet");
        }
        return bundle;
    }

    /// Makes the bundle the one that new conversations begin with.
    void activate(Bundle bundle, StoredBundles bundles) {
        stored = bundles;
        pinned.put(bundle.hash(), Optional.of(bundle));
        active = bundle;
    }

    /// What a step of this session may need.
    Shelf shelf(Session session) {
        var found = new HashMap<String, Bundle>();
        for (var hash : session.bundles()) {
            bundle(hash).ifPresent(bundle -> found.put(hash, bundle));
        }
        return new Shelf(active(), found);
    }

    /// Empty when the bundle is not kept or does not fit the running program any more.
    private Optional<Bundle> bundle(String hash) {
        var known = pinned.get(hash);
        if (known != null) {
            return known;
        }
        var source = stored;
        var loaded = source == null ? Optional.<Bundle>empty() : source.find(hash);
        pinned.put(hash, loaded);
        return loaded;
    }
}
