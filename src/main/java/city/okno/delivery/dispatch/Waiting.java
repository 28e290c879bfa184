package city.okno.delivery.dispatch;

import city.okno.delivery.outbox.Departing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// Letters that a lane has claimed and that wait for their place, the most urgent first, else as
/// they were claimed.
final class Waiting {

    private final List<Departing> letters = new ArrayList<>();

    void add(List<Departing> claimed) {
        letters.addAll(claimed);
        letters.sort(Comparator.comparing(Departing::priority));
    }

    /// The letters that fit, at most `limit`; they wait no longer.
    List<Departing> take(int limit, Predicate<Departing> fits) {
        var taken = letters.stream().filter(fits).limit(limit).toList();
        letters.removeAll(taken);
        return taken;
    }

    List<Departing> takeAll() {
        return take(Integer.MAX_VALUE, _ -> true);
    }

    int count(Predicate<Departing> which) {
        return Math.toIntExact(letters.stream().filter(which).count());
    }

    /// The first of these moments; there must be a letter.
    Instant soonest(Function<Departing, Instant> when) {
        return letters.stream().map(when).min(Comparator.naturalOrder()).orElseThrow();
    }

    boolean isEmpty() {
        return letters.isEmpty();
    }
}
