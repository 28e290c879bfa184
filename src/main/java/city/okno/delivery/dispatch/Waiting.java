package city.okno.delivery.dispatch;

import city.okno.delivery.Address;
import city.okno.delivery.Priority;
import city.okno.delivery.outbox.Departing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

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

    /// The calls that can be made with letters that fit, at most `limit`; these letters wait no
    /// longer.
    ///
    /// @param most letters of one call
    List<List<Departing>> takeCalls(int limit, int most, Predicate<Departing> fits) {
        var calls = new ArrayList<List<Departing>>();
        while (calls.size() < limit) {
            var first = take(1, fits);
            if (first.isEmpty()) {
                break;
            }
            var others = take(most - 1, fits.and(first.getFirst()::leavesWith));
            calls.add(Stream.concat(first.stream(), others.stream()).toList());
        }
        return calls;
    }

    /// The letters whose chat waits for something more urgent; they wait no longer. Two letters in
    /// one chat may not be under way at once.
    List<Departing> takeOvertaken() {
        var most = new HashMap<Address, Priority>();
        letters.forEach(letter -> most.putIfAbsent(letter.to(), letter.priority()));
        return take(letters.size(), letter -> letter.priority() != most.get(letter.to()));
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
