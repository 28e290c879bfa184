package city.okno.fault;

import city.okno.fault.Evidence.Letter;
import city.okno.fault.Evidence.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Nobody is told more than three notices of a kind in an hour, and six in any 24 hours. A digest
/// is one; a notice counts when it is handed over to its lane first, again if it came back from
/// there.
record Caps(Evidence evidence) {

    private static final int PER_HOUR = 3;
    private static final int PER_DAY = 6;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private record Told(Notice notice, Instant at) {}

    void compare(Wrongs wrongs) {
        for (var told : evidence.notices.stream().map(this::told).distinct().toList()) {
            compare(told, PER_HOUR, HOUR, wrongs);
            compare(told, PER_DAY, DAY, wrongs);
        }
    }

    private static void compare(List<Told> told, int most, Duration within, Wrongs wrongs) {
        for (var last = most; last < told.size(); last++) {
            var first = told.get(last - most).at;
            wrongs.unless(
                    !told.get(last).at.isBefore(first.plus(within)),
                    "more than %d in %s: %s",
                    most,
                    within,
                    told.subList(last - most, last + 1));
        }
    }

    /// Whether nothing more of its kind may be told to its reader then.
    boolean isFull(Notice notice, Instant at) {
        var told = told(notice).stream().map(Told::at).filter(it -> !it.isAfter(at)).toList();
        return told.stream().filter(it -> it.plus(HOUR).isAfter(at)).count() >= PER_HOUR
                || told.stream().filter(it -> it.plus(DAY).isAfter(at)).count() >= PER_DAY;
    }

    /// What arrived of its kind at its reader.
    private List<Told> told(Notice notice) {
        var reader = evidence.reader(notice);
        return evidence.notices.stream()
                .filter(it -> it.digest() == null && it.category().equals(notice.category()))
                .filter(it -> evidence.reader(it).equals(reader))
                .filter(it -> !evidence.arrived(it).isEmpty())
                .flatMap(it -> first(it).map(at -> new Told(it, at)).stream())
                .sorted((one, other) -> one.at.compareTo(other.at))
                .toList();
    }

    private Optional<Instant> first(Notice notice) {
        return evidence.letters(notice).stream()
                .filter(it -> !it.reason().equals("expired") && !it.reason().equals("unwanted"))
                .map(Letter::putAt)
                .findFirst();
    }
}
