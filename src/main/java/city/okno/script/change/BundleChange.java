package city.okno.script.change;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// From one bundle to a newer one.
///
/// @param older hash of the bundle that conversations wait in
/// @param newer hash of the one that they may go on in
/// @param flows all flows of both, by name; a flow that is gone is breaking
/// @param templates all versions of templates of both, for example `centre.closed.v1`
public record BundleChange(
        String older,
        String newer,
        SortedMap<String, FlowChange> flows,
        SortedMap<String, TemplateChange> templates) {

    public BundleChange {
        flows = Collections.unmodifiableSortedMap(new TreeMap<>(flows));
        templates = Collections.unmodifiableSortedMap(new TreeMap<>(templates));
    }

    /// Empty when neither bundle has such a flow.
    public Optional<FlowChange> of(String flow) {
        return Optional.ofNullable(flows.get(flow));
    }

    /// Whether somebody may wait who cannot just go on, or a department's call may be refused.
    public boolean breaks() {
        return flows.values().stream().anyMatch(change -> !change.carries())
                || templates.values().stream().anyMatch(change -> !change.carries());
    }
}
