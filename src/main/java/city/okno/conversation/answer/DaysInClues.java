package city.okno.conversation.answer;

import static city.okno.conversation.answer.Clues.words;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes from the clues what they say about days: first every day by itself ([NamedDays]), which
/// leaves a `D`, then what stands before and between them (`from D0 till D1`, `after D0`).
final class DaysInClues {

    private static final String DAY = "D(\\d+)";
    private static final int LONGEST_ROW = 92;

    private static final Pattern WEEKDAY = words("(?:(this|next|last) )?w([1-7])");
    private static final Pattern WITHOUT_YEAR =
            words("(?<!at )x(?=\\d+/|\\d+\\.(?:0?[1-9]|1[0-2]) )(\\d+)([./])(\\d+)");
    private static final Pattern BETWEEN = words("(?:from )?" + DAY + " (?:-|till|upto|by) " + DAY);
    private static final Pattern BOTH = words("between " + DAY + " and " + DAY);
    private static final Pattern ONWARD = words("(?:from|notbefore) " + DAY);
    private static final Pattern AFTER = words("after " + DAY);
    private static final Pattern INCLUDED = words("(?:till|by|towards) " + DAY);
    private static final Pattern PERHAPS_INCLUDED = words("upto " + DAY);
    private static final Pattern EXCLUDED = words("before " + DAY);
    private static final Pattern PLAIN = words("(?:at )*" + DAY);
    private static final Pattern ANY = words("anyday");

    /// @param weekday set when it is nothing but that
    private record Named(List<Span> readings, @Nullable DayOfWeek weekday) {}

    private final LocalDate today;
    private final NamedDays days;
    private final Clues clues;
    private final List<Named> named = new ArrayList<>();
    private final List<Named> wished = new ArrayList<>();

    DaysInClues(LocalDate today, Clues clues) {
        this.today = today;
        this.days = new NamedDays(today);
        this.clues = clues;
    }

    /// All readings. Empty when nothing is said about days; an empty list when it is, but the
    /// calendar has no such day.
    Optional<List<Span>> find() {
        days.rules().forEach(rule -> name(rule.words(), rule.means()));
        if (named.isEmpty()) {
            name(WITHOUT_YEAR, days::withoutYear);
        }
        weekdays();
        if (named.stream().anyMatch(it -> it.readings().isEmpty())) {
            return Optional.of(List.of());
        }
        connect();
        return wished.isEmpty() ? Optional.empty() : Optional.of(together());
    }

    private void name(Pattern words, Function<MatchResult, List<Span>> means) {
        for (var found = take(words); found.isPresent(); found = take(words)) {
            named.add(new Named(means.apply(found.get()), null));
        }
    }

    private void weekdays() {
        for (var found = take(WEEKDAY); found.isPresent(); found = take(WEEKDAY)) {
            var words = found.get();
            var plain = words.group(1) == null ? DayOfWeek.of(number(words, 2)) : null;
            named.add(new Named(days.weekday(words), plain));
        }
    }

    private Optional<MatchResult> take(Pattern words) {
        return clues.take(words, "D" + named.size());
    }

    private void connect() {
        between(BETWEEN);
        between(BOTH);
        connected(ONWARD, it -> Stream.of(Span.from(it.from())));
        connected(AFTER, it -> Stream.of(Span.from(it.last().plusDays(1))));
        connected(INCLUDED, it -> Stream.of(until(it.last())));
        connected(
                PERHAPS_INCLUDED, it -> Stream.of(until(it.last()), until(it.from().minusDays(1))));
        connected(EXCLUDED, it -> Stream.of(until(it.from().minusDays(1))));
        for (var found = clues.take(PLAIN, ""); found.isPresent(); found = clues.take(PLAIN, "")) {
            wished.add(named.get(number(found.get(), 1)));
        }
        while (clues.take(ANY, "").isPresent()) {
            wished.add(new Named(List.of(Span.from(today)), null));
        }
    }

    private void between(Pattern words) {
        clues.take(words, "")
                .ifPresent(found -> {
                    var first = named.get(number(found, 1));
                    var last = named.get(number(found, 2));
                    wished.add(new Named(between(first, last), null));
                });
    }

    private static List<Span> between(Named first, Named last) {
        boolean weekly = first.weekday() != null && last.weekday() != null;
        return first.readings().stream()
                .flatMap(begin ->
                        last.readings().stream()
                                .flatMap(end -> row(begin.from(), end.last(), weekly))
                                .limit(1))
                .toList();
    }

    /// What begins after it ends has begun already, a year ago; of weekdays, the next week's is
    /// meant.
    private static Stream<Span> row(LocalDate begin, LocalDate end, boolean weekly) {
        if (!end.isBefore(begin)) {
            return Stream.of(new Span(begin, end));
        }
        var row = weekly ? new Span(begin, end.plusWeeks(1)) : new Span(begin.minusYears(1), end);
        return row.from().plusDays(LONGEST_ROW).isBefore(end) ? Stream.of() : Stream.of(row);
    }

    private void connected(Pattern words, Function<Span, Stream<Span>> means) {
        for (var found = clues.take(words, ""); found.isPresent(); found = clues.take(words, "")) {
            var readings = named.get(number(found.get(), 1)).readings();
            wished.add(new Named(readings.stream().flatMap(means).distinct().toList(), null));
        }
    }

    /// A day that is over stays one, so that it can be said that it is.
    private Span until(LocalDate last) {
        return last.isBefore(today) ? Span.on(last) : new Span(today, last);
    }

    /// A weekday beside other days is one of them; other days beside one another are readings.
    private List<Span> together() {
        var weekday = wished.stream().filter(it -> it.weekday() != null).findFirst();
        if (wished.size() == 2 && weekday.isPresent()) {
            var other = wished.get(1 - wished.indexOf(weekday.get()));
            var agreed =
                    other.readings().stream()
                            .flatMap(span -> days(span, weekday.get().weekday()))
                            .toList();
            if (!agreed.isEmpty()) {
                return agreed;
            }
        }
        return wished.stream().flatMap(it -> it.readings().stream()).distinct().toList();
    }

    private static Stream<Span> days(Span span, @Nullable DayOfWeek weekday) {
        return span.from()
                .datesUntil(span.last().plusDays(1))
                .filter(day -> day.getDayOfWeek() == weekday)
                .map(Span::on);
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
