package city.okno.campaign;

/// How an author is named under an idea.
public enum Signature {
    /// The name the author wants to be called by.
    NAME,
    /// Only its first word.
    FIRST_NAME,
    /// Not at all.
    NONE;

    /// What stands under the idea; empty: nothing.
    public String of(String name) {
        return switch (this) {
            case NAME -> name.strip();
            case FIRST_NAME -> name.strip().split("\\s+", 2)[0];
            case NONE -> "";
        };
    }
}
