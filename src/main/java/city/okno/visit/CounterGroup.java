package city.okno.visit;

/// Which counters a ticket is for. Their waits are published apart. Stored by name.
public enum CounterGroup {
    /// Those that give nearly everything.
    UNIVERSAL,
    /// Those for a few services only.
    SPECIAL
}
