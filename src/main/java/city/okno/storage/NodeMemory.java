package city.okno.storage;

/// Something that a node keeps in memory and can build again from the database: an index, a cache.
public interface NodeMemory {

    /// Forgets what is known, as a restart would.
    void forget();
}
