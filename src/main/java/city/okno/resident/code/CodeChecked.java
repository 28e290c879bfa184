package city.okno.resident.code;

import java.time.Instant;

/// What became of a typed code.
public sealed interface CodeChecked permits Proof, CodeChecked.Refused {

    sealed interface Refused extends CodeChecked {}

    /// What was typed has no digit in it: perhaps it says that no code came.
    record NoCode() implements Refused {}

    /// @param left how many attempts are left
    record WrongCode(long left) implements Refused {}

    /// None was sent, it is too old, or it was used.
    record CodeExpired() implements Refused {}

    /// @param until when a code for this number is checked again
    record TooManyAttempts(Instant until) implements Refused {}
}
