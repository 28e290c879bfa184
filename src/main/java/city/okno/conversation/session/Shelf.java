package city.okno.conversation.session;

import city.okno.script.change.BundleChange;
import city.okno.script.flow.Bundle;
import java.util.Map;
import java.util.Optional;

/// The scripts that a step may need.
///
/// @param active what new conversations begin with
/// @param pinned by hash, those that the session's conversations began with, as far as they can
///   still be run
/// @param changes by hash, from each pinned bundle to the active one
public record Shelf(Bundle active, Map<String, Bundle> pinned, Map<String, BundleChange> changes) {
    public Shelf {
        pinned = Map.copyOf(pinned);
        changes = Map.copyOf(changes);
    }

    /// A shelf with one bundle only.
    public static Shelf of(Bundle active) {
        return new Shelf(active, Map.of(), Map.of());
    }

    /// Empty when it is the active one, or none that still runs.
    public Optional<BundleChange> change(String hash) {
        return Optional.ofNullable(changes.get(hash));
    }

    /// Empty when this bundle no longer runs: its conversations end with a kind word.
    public Optional<Bundle> find(String hash) {
        return hash.equals(active.hash())
                ? Optional.of(active)
                : Optional.ofNullable(pinned.get(hash));
    }
}
