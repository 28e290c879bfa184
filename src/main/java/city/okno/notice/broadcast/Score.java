package city.okno.notice.broadcast;

import city.okno.delivery.LetterEnded.Outcome;
import city.okno.delivery.Mailings.Tally;

/// How the letters of a broadcast went in one messenger, since somebody last let it go on. What was
/// cancelled, has expired or goes to a blocked address says nothing about the broadcast.
///
/// @param ended letters that a provider took or refused, and those of which nobody knows
/// @param failed those of them that no provider took for certain
/// @param waiting letters without an end
record Score(int ended, int failed, int waiting) {

    /// Fewer say nothing: five of the first hundred may fail where one in twenty may.
    private static final int LEAST = 100;

    static Score of(Tally letters) {
        var failed = letters.of(Outcome.REJECTED) + letters.of(Outcome.UNKNOWN);
        return new Score(letters.of(Outcome.SENT) + failed, failed, letters.waiting());
    }

    Score since(Cursor cursor) {
        return new Score(ended - cursor.forgivenEnded(), failed - cursor.forgivenFailed(), waiting);
    }

    /// @param share of letters that may fail
    boolean isBad(double share) {
        return failed > share * Math.max(ended, LEAST);
    }

    /// Whether it stays good however the rest ends.
    boolean isSurelyGood(double share) {
        return failed + waiting <= share * Math.max(ended + waiting, LEAST);
    }
}
