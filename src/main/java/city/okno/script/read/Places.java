package city.okno.script.read;

import city.okno.script.flow.Place;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/// Where the parts of a flow stand that do not carry their place themselves.
public final class Places {

    private final IdentityHashMap<Object, Place> parts = new IdentityHashMap<>();
    private final Map<String, Place> keys = new HashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();

    <T> T put(T part, Place place) {
        parts.put(part, place);
        return part;
    }

    /// Of an argument or a condition.
    public Place of(Object part) {
        var place = parts.get(part);
        if (place == null) {
            throw new IllegalArgumentException("a part without a place: " + part);
        }
        return place;
    }

    void mark(String step, String key, Place place) {
        keys.put(step + "\n" + key, place);
    }

    /// Of a key under `on:` or `with:` of a step; of the step itself when it has no such key.
    public Place key(String step, String key, Place otherwise) {
        return keys.getOrDefault(step + "\n" + key, otherwise);
    }

    public boolean has(String step, String key) {
        return keys.containsKey(step + "\n" + key);
    }

    void depth(String step, int depth) {
        depths.put(step, depth);
    }

    /// How deep a step stands in branches; 0 for a step of the list.
    public int depth(String step) {
        return depths.getOrDefault(step, 0);
    }
}
