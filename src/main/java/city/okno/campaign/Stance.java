package city.okno.campaign;

/// What a voter thinks of an idea.
public enum Stance {
    FOR,
    AGAINST,
    /// No opinion; said, so that the card does not come again.
    PASS
}
