package city.okno.bench;

import java.util.Arrays;
import java.util.List;

/// How long each of many things took, and all of them together.
///
/// @param nanos each one, ascending
/// @param elapsed from the beginning of the first to the end of the last, in nanoseconds
record Timings(long[] nanos, long elapsed) {

    static Timings of(List<Long> nanos, long elapsed) {
        return new Timings(nanos.stream().mapToLong(Long::longValue).sorted().toArray(), elapsed);
    }

    double perSecond() {
        return nanos.length / (elapsed / 1e9);
    }

    /// @param share 0.99: so long or less took 99 of a hundred
    /// @return milliseconds
    double millis(double share) {
        var place = (int) Math.ceil(share * nanos.length) - 1;
        return nanos[Math.max(0, place)] / 1e6;
    }

    static double medianPerSecond(List<Timings> rounds) {
        return median(rounds.stream().mapToDouble(Timings::perSecond).toArray());
    }

    static double medianMillis(List<Timings> rounds, double share) {
        return median(rounds.stream().mapToDouble(round -> round.millis(share)).toArray());
    }

    static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Timings that
                && elapsed == that.elapsed
                && Arrays.equals(nanos, that.nanos);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(nanos);
    }

    @Override
    public String toString() {
        return "%d in %d ms".formatted(nanos.length, elapsed / 1_000_000);
    }
}
