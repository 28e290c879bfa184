package city.okno.audit;

import city.okno.script.PartyId;
import city.okno.script.Role;

/// Who did it.
public sealed interface Actor {

    /// @param role in which the person was allowed to
    record Person(PartyId party, Role role) implements Actor {}

    /// A department, through its API key.
    ///
    /// @param name of the department, 1 to 60 characters
    record Department(String name) implements Actor {}

    /// Okno by itself, when something was due.
    record Okno() implements Actor {}
}
