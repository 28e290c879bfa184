package city.okno.catalogue;

import java.util.List;
import java.util.Map;

/// The catalogue as it is at one moment.
public final class Edition {

    private final String token;
    private final Map<Chapter<?>, List<Entry<?>>> entries;

    Edition(String token, Map<Chapter<?>, List<Entry<?>>> entries) {
        this.token = token;
        this.entries = Map.copyOf(entries);
    }

    /// All of a chapter by code, also what is gone.
    public <T> List<Entry<T>> all(Chapter<T> chapter) {
        return entries.getOrDefault(chapter, List.of()).stream().map(Edition::<T>cast).toList();
    }

    /// The chapter itself read these entries.
    @SuppressWarnings("unchecked")
    private static <T> Entry<T> cast(Entry<?> entry) {
        return (Entry<T>) entry;
    }

    /// Whether nothing was ever kept.
    boolean isEmpty() {
        return token.isEmpty();
    }

    boolean is(String other) {
        return token.equals(other);
    }
}
