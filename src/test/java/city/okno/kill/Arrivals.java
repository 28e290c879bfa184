package city.okno.kill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds for everything that arrived the row of the outbox that it came from: each row is one
/// message, sent at most once.
final class Arrivals {

    private final Wrongs wrongs;
    private final Report report;

    Arrivals(Wrongs wrongs, Report report) {
        this.wrongs = wrongs;
        this.report = report;
    }

    /// @param rows in the order in which they were written
    void compare(List<PostOffice.Arrival> arrivals, List<Books.Letter> rows) {
        rows.forEach(this::state);
        var sent =
                rows.stream()
                        .filter(row -> row.externalId() != null)
                        .collect(Collectors.toMap(Books.Letter::externalId, Function.identity()));
        var unanswered =
                rows.stream()
                        .filter(row -> row.externalId() == null)
                        .collect(Collectors.groupingBy(Books.Letter::address));
        // nobody answered for it, but its button was pressed
        var pressed =
                unanswered.values().stream()
                        .flatMap(List::stream)
                        .filter(row -> row.state().equals("SENT"))
                        .collect(Collectors.toSet());
        var last = new HashMap<String, Long>();
        for (var arrival : arrivals) {
            var row = sent.remove(arrival.id());
            if (row == null) {
                row =
                        unanswered(
                                arrival,
                                unanswered.getOrDefault(arrival.letter().address(), List.of()),
                                last);
            }
            if (row != null) {
                look(arrival, row, last);
                pressed.remove(row);
            }
        }
        Stream.concat(sent.values().stream(), pressed.stream())
                .forEach(row -> wrongs.add("%s is sent and never arrived", name(row)));
    }

    /// Replies to one chat arrive in the order in which they were written, and so do notices.
    private void look(PostOffice.Arrival arrival, Books.Letter row, Map<String, Long> last) {
        wrongs.unless(isOf(arrival, row), "%s arrived as %s", name(row), arrival);
        var before = last.put(line(row), row.id());
        wrongs.unless(
                before == null || before < row.id(),
                "%s arrived after letter %d",
                name(row),
                before);
    }

    /// What arrived and was not answered for is unknown, or known by the press of its button.
    private Books.Letter unanswered(
            PostOffice.Arrival arrival, List<Books.Letter> rows, Map<String, Long> last) {
        var row =
                rows.stream()
                        .filter(it -> it.state().equals("UNKNOWN") || it.state().equals("SENT"))
                        .filter(it -> isOf(arrival, it))
                        .filter(it -> last.getOrDefault(line(it), 0L) < it.id())
                        .findFirst();
        wrongs.unless(row.isPresent(), "sent twice, or by nobody: %s", arrival);
        return row.orElse(null);
    }

    private void state(Books.Letter row) {
        switch (row.state()) {
            case "SENT" -> {}
            case "UNKNOWN" -> {
                report.unknown++;
                wrongs.unless(
                        report.killedBetween(row.calledAt(), row.endedAt()),
                        "%s was given up at %s and called at %s by a program that lived on",
                        name(row),
                        row.endedAt(),
                        row.calledAt());
            }
            case "DROPPED" ->
                    wrongs.unless(
                            "superseded".equals(row.reason()),
                            "%s was dropped: %s",
                            name(row),
                            row.reason());
            default -> wrongs.add("%s is still %s", name(row), row.state());
        }
    }

    private static boolean isOf(PostOffice.Arrival arrival, Books.Letter row) {
        return arrival.letter().address().equals(row.address())
                && plain(arrival.letter().text()).equals(plain(row.text()));
    }

    /// By SMS every space is a plain one.
    private static String plain(String text) {
        return text.replaceAll("\\p{Zs}", " ");
    }

    private static String line(Books.Letter row) {
        return row.address() + (row.isReply() ? " reply" : " notice");
    }

    private static String name(Books.Letter row) {
        return "letter %d to %s of %s".formatted(row.id(), row.address(), row.owner());
    }
}
