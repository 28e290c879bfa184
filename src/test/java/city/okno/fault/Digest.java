package city.okno.fault;

import city.okno.fault.Evidence.Notice;
import city.okno.fault.Provider.Arrival;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/// What was held back is told together, once: a line for each of the first five, and how many.
record Digest(Evidence evidence) {

    private static final Pattern COUNT = Pattern.compile("\\{count=(\\d+),");
    private static final int LINES = 5;

    void compare(Notice digest, Wrongs wrongs) {
        var items = evidence.items(digest);
        wrongs.unless(items.size() > 1, "a digest of %s: %s", items, digest);
        for (var item : items) {
            wrongs.unless(
                    evidence.letters.values().stream()
                            .filter(it -> it.notice() == item.id())
                            .allMatch(it -> it.state().equals("DROPPED")),
                    "alone and in a digest: %s",
                    item);
        }
        for (var arrival : evidence.arrived(digest)) {
            compare(arrival, items, wrongs);
        }
    }

    private void compare(Arrival arrival, List<Notice> items, Wrongs wrongs) {
        var current =
                items.stream()
                        .filter(it -> isToBeTold(it, arrival.at()))
                        .map(Notice::number)
                        .toList();
        wrongs.unless(
                current.size() == count(arrival)
                        && Evidence.numbers(arrival).equals(current.stream().limit(LINES).toList()),
                "a digest of %s, but told was %s",
                current,
                arrival);
    }

    private boolean isToBeTold(Notice item, Instant at) {
        return at.isBefore(item.expiresAt()) && evidence.document(item).mayBeTold(at);
    }

    private static int count(Arrival arrival) {
        var found = COUNT.matcher(arrival.text());
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}
