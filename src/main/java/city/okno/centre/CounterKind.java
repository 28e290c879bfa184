package city.okno.centre;

/// What a counter is.
public enum CounterKind {
    /// Gives every service that needs no special skill, and those whose skills are listed.
    UNIVERSAL,
    /// Gives only the services whose skills are listed.
    SKILLED,
    /// A booth or a consultant for talks by video; otherwise like a universal one.
    VIDEO
}
