package city.okno.conversation.bundle;

import city.okno.conversation.session.Session;
import city.okno.conversation.session.Shelf;
import city.okno.script.change.BundleChange;
import city.okno.script.flow.Bundle;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The scripts in use on this node: the active bundle and those that conversations are pinned to.
/// Which bundle is active is settled by [Activation].
@Component
public class Library {

    /// What changes mean never changes, so it is kept for good.
    private final Map<Step, Optional<BundleChange>> comparisons = new ConcurrentHashMap<>();

    private volatile @Nullable Open open;

    /// @param from hash of a bundle
    /// @param to hash of the active one
    private record Step(String from, String to) {}

    public Bundle active() {
        return open().active;
    }

    /// Makes the bundle the one that new conversations begin with.
    ///
    /// @param waited hashes of the bundles that conversations wait in: what the change means for
    ///   them is found out before anybody meets it
    void activate(Bundle bundle, StoredBundles stored, Collection<String> waited) {
        var before = open;
        var next =
                new Open(bundle, stored, before == null ? Map.of() : before.bundles, comparisons);
        waited.forEach(next::change);
        open = next;
    }

    /// Empty when it was never needed on this node.
    Optional<Bundle> known(String hash) {
        var now = open;
        return now == null ? Optional.empty() : now.bundles.getOrDefault(hash, Optional.empty());
    }

    boolean isActive(String hash) {
        var now = open;
        return now != null && now.active.hash().equals(hash);
    }

    /// What a step of this session may need.
    public Shelf shelf(Session session) {
        var now = open();
        var pinned = new HashMap<String, Bundle>();
        var changes = new HashMap<String, BundleChange>();
        for (var hash : session.bundles()) {
            now.bundle(hash).ifPresent(bundle -> pinned.put(hash, bundle));
            now.change(hash).ifPresent(change -> changes.put(hash, change));
        }
        return new Shelf(now.active, pinned, changes);
    }

    /// From a bundle that conversations wait in to the active one; empty when it is the active one,
    /// or does not run any more.
    Optional<BundleChange> change(String hash) {
        return open().change(hash);
    }

    private Open open() {
        var now = open;
        if (now == null) {
            throw new IllegalStateException("no bot scripts are active yet");
        }
        return now;
    }

    /// One state of the library: what a turn sees of it belongs together.
    private static final class Open {
        private final Bundle active;
        private final StoredBundles stored;
        private final Map<String, Optional<Bundle>> bundles;
        private final Map<Step, Optional<BundleChange>> comparisons;

        Open(
                Bundle active,
                StoredBundles stored,
                Map<String, Optional<Bundle>> known,
                Map<Step, Optional<BundleChange>> comparisons) {
            this.active = active;
            this.comparisons = comparisons;
            this.stored = stored;
            this.bundles = new ConcurrentHashMap<>(known);
            bundles.put(active.hash(), Optional.of(active));
        }

        /// Empty when the bundle is not kept or does not fit the running program any more.
        Optional<Bundle> bundle(String hash) {
            return bundles.computeIfAbsent(hash, stored::find);
        }

        Optional<BundleChange> change(String hash) {
            return hash.equals(active.hash())
                    ? Optional.empty()
                    : comparisons.computeIfAbsent(
                            new Step(hash, active.hash()),
                            _ -> bundle(hash).map(older -> stored.compare(older, active)));
        }
    }
}
