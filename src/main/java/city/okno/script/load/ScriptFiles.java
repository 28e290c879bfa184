package city.okno.script.load;

import city.okno.script.flow.Place;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which files of a folder are scripts.
final class ScriptFiles {

    /// For what is wrong with the bundle as a whole.
    static final Place NOWHERE = new Place("bot-scripts", 1, 1);

    private ScriptFiles() {}

    /// The YAML files, by path. Proofs (`.chat`), schemas and readme files do not change what the
    /// bot says, so they are no part of the bundle.
    static SortedMap<String, byte[]> scripts(Map<String, byte[]> files) {
        var scripts = new TreeMap<String, byte[]>();
        files.forEach((path, content) -> {
            if (path.endsWith(".yaml") || path.endsWith(".yml")) {
                scripts.put(path, content);
            }
        });
        return scripts;
    }
}
