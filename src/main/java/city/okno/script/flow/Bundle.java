package city.okno.script.flow;

import city.okno.script.Template;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All scripts that belong together, proved whole.
///
/// @param hash SHA-256 over the sorted paths and bytes of the files, in hexadecimal
/// @param starts in order of the files
/// @param templates in order of name, then version
/// @param files path inside the bundle to content; the bundle can be loaded from them again
public record Bundle(
        String hash,
        Map<String, Flow> flows,
        WordBook words,
        WordLists lists,
        List<Start> starts,
        List<Template> templates,
        Map<String, byte[]> files) {

    public Bundle {
        flows = Map.copyOf(flows);
        starts = List.copyOf(starts);
        templates =
                templates.stream()
                        .sorted(
                                Comparator.comparing(Template::name)
                                        .thenComparingInt(Template::version))
                        .toList();
        files = Map.copyOf(files);
    }

    public Flow flow(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no flow " + name));
    }

    public Optional<Flow> find(String name) {
        return Optional.ofNullable(flows.get(name));
    }
}
