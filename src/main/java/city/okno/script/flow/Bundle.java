package city.okno.script.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All scripts that belong together, proved whole.
///
/// @param hash SHA-256 over the sorted paths and bytes of the files, in hexadecimal
/// @param starts in order of the files
/// @param files path inside the bundle to content; the bundle can be loaded from them again
public record Bundle(
        String hash,
        Map<String, Flow> flows,
        WordBook words,
        WordLists lists,
        List<Start> starts,
        Map<String, byte[]> files) {

    public Bundle {
        flows = Map.copyOf(flows);
        starts = List.copyOf(starts);
        files = Map.copyOf(files);
    }

    public Flow flow(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no flow " + name));
    }

    public Optional<Flow> find(String name) {
        return Optional.ofNullable(flows.get(name));
    }
}
