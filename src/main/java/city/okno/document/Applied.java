package city.okno.document;

/// What an event did to its case.
public sealed interface Applied {

    /// The case is new.
    record Made() implements Applied {}

    record Changed() implements Applied {}

    /// The same was said before.
    record Unchanged() implements Applied {}

    /// Something newer is known.
    ///
    /// @param known the state that stays
    record Outdated(DocumentStatus known) implements Applied {}
}
