package city.okno.conversation.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The ways of naming one day or one row of days, the longer ones first. A rule gives all readings;
/// none when the calendar does not have the day.
final class NamedDays {

    private static final String OF = "(?: nth)? ";
    private static final String YEAR = "(?: n(\\d{4}|2[4-9]|[3-9]\\d))?(?: uyear)?";

    /// A week alone is a length of time, none that begins on a certain day.
    private static final String SOME = "(?:(?<=at )|(?=begin|middle|end|this|next|last))";

    private static final String PART = "(?:(begin|middle|end) )?";

    /// @param words clues that it takes
    record Rule(Pattern words, Function<MatchResult, List<Span>> means) {
        Rule(String words, Function<MatchResult, List<Span>> means) {
            this(Clues.words(words), means);
        }
    }

    private final LocalDate today;
    private final CalendarWords calendar;

    NamedDays(LocalDate today) {
        this.today = today;
        this.calendar = new CalendarWords(today);
    }

    List<Rule> rules() {
        return List.of(
                new Rule(
                        "y(\\d+)-(\\d+)-(\\d+)",
                        it -> on(DateReader.day(n(it, 1), n(it, 2), n(it, 3)))),
                new Rule("x(\\d+)[./](\\d+)[./](\\d+)", this::withYear),
                new Rule(
                        "(?:from )?[no](\\d+) (?:-|till|upto) [no](\\d+)" + OF + "m(\\d+)",
                        this::inMonth),
                new Rule(
                        "[no](\\d+)" + OF + "m(\\d+)" + YEAR,
                        it -> date(it.group(3), n(it, 2), n(it, 1))),
                new Rule("m(\\d+) [no](\\d+)" + YEAR, it -> date(it.group(3), n(it, 1), n(it, 2))),
                new Rule(
                        PART + "(?:in )?m(\\d+)",
                        it -> List.of(calendar.month((int) n(it, 2), it.group(1)))),
                new Rule(
                        "in (?:n(\\d+) )?uweek (?:at )?w(\\d)",
                        it -> calendar.weekdayAfter(count(it), n(it, 2))),
                new Rule(
                        "in n(\\d+) (?:(?:-|or) )?n(\\d+) u(day|week|month|year)",
                        this::betweenDistances),
                new Rule("in uday", _ -> List.of(away("day", 1), away("day", 2))),
                new Rule("in pair u(day|week|month)", it -> distances(it.group(1), 2, 3)),
                new Rule("in several u(day|week|month)", it -> distances(it.group(1), 2, 4)),
                new Rule(
                        "in (?:n(\\d+) )?u(day|week|month|year)",
                        it -> List.of(away(it.group(2), count(it)))),
                new Rule(
                        "(?:n(\\d+) )?u(day|week|month|year) hence",
                        it -> List.of(away(it.group(2), count(it)))),
                new Rule(
                        "(?:n(\\d+) )?u(day|week|month|year) ago",
                        it -> List.of(away(it.group(2), -count(it)))),
                new Rule("u(day|week) in n(\\d+)", this::about),
                new Rule(
                        SOME + PART + "(?:(this|next|last) )?uweek",
                        it -> calendar.week(it.group(1), it.group(2))),
                new Rule(
                        SOME + PART + "(?:(this|next|last) )?umonth",
                        it -> calendar.month(it.group(1), it.group(2))),
                new Rule("(this|next|last) uyear", it -> List.of(calendar.year(it.group(1)))),
                new Rule("(?:(this|next|last) )?weekend", it -> calendar.weekend(it.group(1))),
                new Rule("(?:(this|next) )?workdays", it -> calendar.workdays(it.group(1))),
                new Rule("d(-?\\d)", it -> List.of(away("day", n(it, 1)))),
                new Rule(
                        "(?:from )?[no](\\d+) (?:-|till|upto) [no](\\d+) nth|from [no](\\d+) till [no](\\d+)",
                        this::row),
                new Rule("[no](\\d+) nth", it -> calendar.dayOfMonth(n(it, 1))),
                new Rule(
                        "(?<!half )(?<!quarter )(?<!uminute )o(\\d+)",
                        it -> calendar.dayOfMonth(n(it, 1))));
    }

    /// A day of the week by itself.
    List<Span> weekday(MatchResult found) {
        return calendar.weekday(found.group(1), n(found, 2));
    }

    /// `12.03`; `03/04` may be two days.
    List<Span> withoutYear(MatchResult found) {
        long first = n(found, 1);
        long second = n(found, 3);
        return on(
                both(
                        found.group(2).equals("/"),
                        DateReader.next(today, second, first),
                        DateReader.next(today, first, second)));
    }

    List<Span> dayOfMonth(long day) {
        return calendar.dayOfMonth(day);
    }

    /// From the one day of the same month to another.
    List<Span> daysOfMonth(long first, long last) {
        return calendar.dayOfMonth(last).stream()
                .filter(it -> first >= 1 && first < last)
                .map(it -> new Span(it.from().withDayOfMonth((int) first), it.to()))
                .toList();
    }

    private List<Span> withYear(MatchResult found) {
        long year = year(found.group(3));
        return on(
                both(
                        found.group().contains("/"),
                        DateReader.day(year, n(found, 2), n(found, 1)),
                        DateReader.day(year, n(found, 1), n(found, 2))));
    }

    private static List<LocalDate> both(
            boolean either, List<LocalDate> one, List<LocalDate> other) {
        return Stream.concat(one.stream(), either ? other.stream() : Stream.of()).toList();
    }

    private List<Span> date(@Nullable String year, long month, long day) {
        return on(
                year == null
                        ? DateReader.next(today, month, day)
                        : DateReader.day(year(year), month, day));
    }

    private long year(String digits) {
        long year = Long.parseLong(digits);
        return digits.length() == 2 ? DateReader.century(today, year) : year;
    }

    private List<Span> inMonth(MatchResult found) {
        long first = n(found, 1);
        return DateReader.next(today, n(found, 3), n(found, 2)).stream()
                .filter(last -> first >= 1 && first <= last.getDayOfMonth())
                .map(last -> new Span(last.withDayOfMonth((int) first), last))
                .toList();
    }

    private List<Span> betweenDistances(MatchResult found) {
        var first = away(found.group(3), n(found, 1)).from();
        var last = away(found.group(3), n(found, 2)).from();
        return last.isBefore(first) ? List.of() : List.of(new Span(first, last));
    }

    private List<Span> distances(String unit, long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(it -> away(unit, it)).toList();
    }

    /// Turned round, the number is only about right.
    private List<Span> about(MatchResult found) {
        var day = away(found.group(1), n(found, 2)).from();
        int days = found.group(1).equals("day") ? 1 : 2;
        return List.of(new Span(day.minusDays(days), day.plusDays(days)));
    }

    private Span away(String unit, long count) {
        return Span.on(
                switch (unit) {
                    case "day" -> today.plusDays(count);
                    case "week" -> today.plusWeeks(count);
                    case "month" -> today.plusMonths(count);
                    default -> today.plusYears(count);
                });
    }

    private List<Span> row(MatchResult found) {
        int first = found.group(1) == null ? 3 : 1;
        return daysOfMonth(n(found, first), n(found, first + 1));
    }

    private static long count(MatchResult found) {
        return found.group(1) == null ? 1 : n(found, 1);
    }

    private static long n(MatchResult found, int group) {
        return Long.parseLong(found.group(group));
    }

    private static List<Span> on(List<LocalDate> days) {
        return days.stream().distinct().map(Span::on).toList();
    }
}
