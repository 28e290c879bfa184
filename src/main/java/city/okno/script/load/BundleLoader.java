package city.okno.script.load;

import java.util.Map;

/// Reads and proves bundles.
public interface BundleLoader {

    /// @param files path inside the bundle (`campaign/words.ru.yaml`) to content
    Loaded load(Map<String, byte[]> files);
}
