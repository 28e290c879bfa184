package city.okno.delivery.outbox;

import city.okno.delivery.LetterEnded.Outcome;

/// Where a letter stands. A letter that waits to be sent again is [#QUEUED] with a later time.
enum LetterState {
    QUEUED,
    /// Claimed by a dispatcher; once `called_at` is set, the provider may have got it.
    LEASED,
    SENT,
    REJECTED,
    DROPPED,
    UNKNOWN;

    static LetterState of(Outcome outcome) {
        return switch (outcome) {
            case SENT -> SENT;
            case REJECTED -> REJECTED;
            case DROPPED -> DROPPED;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
