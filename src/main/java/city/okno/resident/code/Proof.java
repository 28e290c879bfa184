package city.okno.resident.code;

import org.jspecify.annotations.Nullable;

/// What became of a party that has shown a number to be its own.
public sealed interface Proof extends PhoneTaken, CodeChecked {

    /// The number is the party's now, or was before.
    record Proved() implements Proof {}

    /// The number belongs to a person: the account moved there.
    ///
    /// @param name of the person; null when it never said one
    record Joined(@Nullable String name) implements Proof {}

    /// The number belongs to somebody else and the party is a person already, or somebody else
    /// voted under it. Two persons are never merged by themselves.
    record BelongsToAnother() implements Proof {}
}
