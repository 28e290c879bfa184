package city.okno.stampede;

import java.util.List;
import java.util.Map;

/// What a stampede came to.
///
/// @param wrong what residents were told and is not so
/// @param findings of the auditor
/// @param states how many appointments there are of each
/// @param offers of earlier times
/// @param nanos how long each request took from the door to the answer, ascending
/// @param elapsed nanoseconds
record Outcome(
        List<String> wrong,
        List<?> findings,
        Map<String, Long> states,
        int offers,
        long[] nanos,
        long elapsed) {

    double perSecond() {
        return nanos.length / (elapsed / 1e9);
    }

    /// Milliseconds within which so many of a hundred requests were answered.
    double millis(int percent) {
        return nanos[(int) ((nanos.length - 1L) * percent / 100)] / 1e6;
    }
}
