package city.okno.broadcast;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.stream.LongStream;

/// What a provider would count.
final class Windows {

    private static final long SECOND = 1_000_000_000L;

    private Windows() {}

    /// The most calls in any one second.
    static int largest(LongStream moments) {
        var sorted = moments.sorted().toArray();
        var largest = 0;
        for (int from = 0, to = 0; to < sorted.length; to++) {
            while (sorted[to] - sorted[from] >= SECOND) {
                from++;
            }
            largest = Math.max(largest, to - from + 1);
        }
        return largest;
    }

    /// The least time between two calls in one chat; a day where nobody got two.
    static Duration leastGap(List<Gate.Arrival> arrivals) {
        var least = Duration.ofDays(1);
        var last = new HashMap<String, Long>();
        for (var arrival : arrivals.stream().filter(Gate.Arrival::isMessage).toList()) {
            var before = last.put(arrival.chat(), arrival.at());
            var gap = before == null ? least : Duration.ofNanos(arrival.at() - before);
            least = gap.compareTo(least) < 0 ? gap : least;
        }
        return least;
    }

    /// How many arrived in a second, on the whole.
    static double rate(List<Gate.Arrival> arrivals) {
        var moments = arrivals.stream().mapToLong(Gate.Arrival::at).summaryStatistics();
        return (double) arrivals.size() * SECOND / (moments.getMax() - moments.getMin());
    }

    /// @param share 0.99: 99 % are at most so long
    static Duration quantile(Collection<Duration> durations, double share) {
        var sorted = durations.stream().sorted().toList();
        return sorted.isEmpty()
                ? Duration.ZERO
                : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
