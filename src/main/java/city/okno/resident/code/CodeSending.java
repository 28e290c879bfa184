package city.okno.resident.code;

import java.time.Instant;

/// What became of the wish for a code.
sealed interface CodeSending extends PhoneTaken {

    /// @param masked the number, not in full
    /// @param minutes how long it is good for
    record CodeSent(String masked, long minutes) implements CodeSending {}

    /// A landline or 8 800.
    record NoSms() implements CodeSending {}

    /// Nobody can be sent a code at present: no provider of SMS is set up.
    record SmsOff() implements CodeSending {}

    /// The limit of codes, or of wrong codes, is reached.
    ///
    /// @param until when it can be tried again
    record TooManyCodes(Instant until) implements CodeSending {}
}
