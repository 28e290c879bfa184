package city.okno.delivery;

import java.time.Instant;

/// How far a letter got, as far as it is known.
///
/// @param reason a short code, for example `blocked` or `30003`; empty when there is none
/// @param at when it got there
public record LetterTrace(LetterId letter, Step step, String reason, Instant at) {

    public enum Step {
        /// It has not left; also one that is to be sent again.
        QUEUED,
        /// The provider accepted it.
        SENT,
        DELIVERED,
        READ,
        /// The provider could not bring it.
        UNDELIVERED,
        /// The provider did not accept it.
        REJECTED,
        /// It never left.
        DROPPED,
        /// The provider was called and never answered.
        UNKNOWN
    }
}
