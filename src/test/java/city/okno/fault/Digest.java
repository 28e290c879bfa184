package city.okno.fault;

import city.okno.fault.Evidence.Notice;
import city.okno.fault.Provider.Arrival;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What was held back is told together, once: a line for each of the first five, and how many.
record Digest(Evidence evidence) {

    private static final Pattern COUNT = Pattern.compile("\\{count=(\\d+),");
    private static final int LINES = 5;
    private static final Set<String> NOT_ARRIVED = Set.of("DROPPED", "REJECTED");

    void compare(Notice digest, Wrongs wrongs) {
        var items = evidence.items(digest);
        wrongs.unless(items.size() > 1, "a digest of %s: %s", items, digest);
        for (var item : items) {
            wrongs.unless(
                    evidence.letters.values().stream()
                            .filter(it -> it.notice() == item.id())
                            .allMatch(it -> NOT_ARRIVED.contains(it.state())),
                    "alone and in a digest: %s",
                    item);
        }
        for (var arrival : evidence.arrived(digest)) {
            compare(arrival, items, wrongs);
        }
    }

    /// What changes in the same instant may be told or not.
    private void compare(Arrival arrival, List<Notice> items, Wrongs wrongs) {
        var must = current(items, arrival.at(), arrival.at());
        var may = current(items, arrival.at(), arrival.at().minusNanos(1));
        var told = Evidence.numbers(arrival.text());
        var count = count(arrival);
        wrongs.unless(
                count >= must.size()
                        && count <= may.size()
                        && told.size() == Math.min(count, LINES)
                        && may.containsAll(told)
                        && (count > LINES || told.containsAll(must)),
                "a digest of %s, but told was %s",
                must,
                arrival);
    }

    private List<String> current(List<Notice> items, Instant at, Instant news) {
        return items.stream()
                .filter(it -> at.isBefore(it.expiresAt()))
                .filter(it -> evidence.document(it).mayBeTold(at))
                .filter(it -> !evidence.isOutdated(it, news))
                .map(Notice::number)
                .toList();
    }

    private static int count(Arrival arrival) {
        var found = COUNT.matcher(arrival.text());
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}
