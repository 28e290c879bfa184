package city.okno.conversation.answer;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Weeks, weekends, months and weekdays as seen from today. Where people differ in what they mean,
/// there are two readings: *next Friday* said on a Monday, *at the weekend* said on a Sunday.
///
/// The parameter `which` is `this`, `next`, `last`, or null when nothing was said.
final class CalendarWords {

    private final LocalDate today;
    private final LocalDate monday;

    CalendarWords(LocalDate today) {
        this.today = today;
        this.monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    List<Span> weekday(@Nullable String which, long number) {
        var day = DayOfWeek.of((int) number);
        var next = today.with(TemporalAdjusters.next(day));
        return switch (which) {
            case "this" -> on(monday.plusDays(number - 1));
            case "next" -> on(next, monday.plusWeeks(1).plusDays(number - 1));
            case "last" -> on(today.with(TemporalAdjusters.previous(day)));
            case null, default -> today.getDayOfWeek() == day ? on(today, next) : on(next);
        };
    }

    /// In so many weeks, on this weekday: in that calendar week, or after that many days.
    List<Span> weekdayAfter(long weeks, long number) {
        return on(
                monday.plusWeeks(weeks).plusDays(number - 1),
                today.plusWeeks(weeks)
                        .with(TemporalAdjusters.nextOrSame(DayOfWeek.of((int) number))));
    }

    List<Span> week(@Nullable String part, @Nullable String which) {
        if (part == null) {
            return List.of(partOfWeek(week(which), null));
        }
        var named = partOfWeek(week(which), part);
        return which == null && named.last().isBefore(today)
                ? List.of(partOfWeek(monday.plusWeeks(1), part))
                : List.of(named);
    }

    private LocalDate week(@Nullable String which) {
        return monday.plusWeeks(step(which));
    }

    private static Span partOfWeek(LocalDate monday, @Nullable String part) {
        return switch (part) {
            case "begin" -> new Span(monday, monday.plusDays(1));
            case "middle" -> new Span(monday.plusDays(1), monday.plusDays(3));
            case "end" -> new Span(monday.plusDays(3), monday.plusDays(4));
            case null, default -> new Span(monday, monday.plusDays(6));
        };
    }

    List<Span> weekend(@Nullable String which) {
        var coming = new Span(monday.plusDays(5), monday.plusDays(6));
        var after = new Span(monday.plusDays(12), monday.plusDays(13));
        boolean begun = coming.holds(today);
        return switch (which) {
            case "this" -> List.of(coming);
            case "next" -> begun ? List.of(after) : List.of(coming, after);
            case "last" -> List.of(new Span(monday.minusDays(2), monday.minusDays(1)));
            case null, default ->
                    today.equals(coming.to()) ? List.of(Span.on(today), after) : List.of(coming);
        };
    }

    /// From Monday to Friday; on a Friday perhaps the next week's.
    List<Span> workdays(@Nullable String which) {
        var now = new Span(monday, monday.plusDays(4));
        var next = new Span(monday.plusDays(7), monday.plusDays(11));
        if ("next".equals(which) || today.isAfter(now.last())) {
            return List.of(next);
        }
        return which == null && today.equals(now.to()) ? List.of(now, next) : List.of(now);
    }

    List<Span> month(@Nullable String part, @Nullable String which) {
        var named = partOfMonth(today.withDayOfMonth(1).plusMonths(step(which)), part);
        return part != null && which == null && named.last().isBefore(today)
                ? List.of(partOfMonth(today.withDayOfMonth(1).plusMonths(1), part))
                : List.of(named);
    }

    /// A month by its name, as long as it lasts; else the next year's.
    Span month(int number, @Nullable String part) {
        var named = partOfMonth(today.withDayOfMonth(1).withMonth(number), part);
        return named.last().isBefore(today)
                ? partOfMonth(today.withDayOfMonth(1).withMonth(number).plusYears(1), part)
                : named;
    }

    private static Span partOfMonth(LocalDate first, @Nullable String part) {
        var last = first.with(TemporalAdjusters.lastDayOfMonth());
        return switch (part) {
            case "begin" -> new Span(first, first.withDayOfMonth(10));
            case "middle" -> new Span(first.withDayOfMonth(11), first.withDayOfMonth(20));
            case "end" -> new Span(first.withDayOfMonth(21), last);
            case null, default -> new Span(first, last);
        };
    }

    Span year(String which) {
        var first = today.withDayOfYear(1).plusYears(step(which));
        return new Span(first, first.with(TemporalAdjusters.lastDayOfYear()));
    }

    /// The next day of a month with this number.
    List<Span> dayOfMonth(long day) {
        return Stream.of(0, 1, 2)
                .map(today.withDayOfMonth(1)::plusMonths)
                .flatMap(first ->
                        DateReader.day(first.getYear(), first.getMonthValue(), day).stream())
                .filter(date -> !date.isBefore(today))
                .limit(1)
                .map(Span::on)
                .toList();
    }

    private static int step(@Nullable String which) {
        return switch (which) {
            case "next" -> 1;
            case "last" -> -1;
            case null, default -> 0;
        };
    }

    private static List<Span> on(LocalDate... days) {
        return Stream.of(days).distinct().map(Span::on).toList();
    }
}
