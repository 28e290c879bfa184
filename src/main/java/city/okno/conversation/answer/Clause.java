package city.okno.conversation.answer;

import static city.okno.conversation.answer.Clues.words;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Days and hours of one clause. A clause in which something remains that may matter (a number, a
/// unit, a *not*) says nothing.
final class Clause {

    private static final int MOST_STRANGE_WORDS = 8;

    private static final Pattern NUMBER = words("n(\\d+)");
    private static final Pattern NUMBERS = words("n(\\d+) - n(\\d+)");
    private static final Pattern DATE_OR_TIME = words("at x(\\d+)(\\.)(\\d+)");
    private static final Pattern SOON =
            words("in (?:(?:n(\\d+)|(onehalf)) )?u(hour|minute|halfhour)");
    private static final Pattern MIDNIGHT = words("midnight");
    private static final Pattern STRANGE = words("\\?");
    private static final Pattern IDLE = words("\\?|at|in|-|and");

    /// What was named, but is not there, stays where it stood.
    private static final Pattern IDLE_OR_IMPOSSIBLE =
            words(
                    "\\?|at|in|-|and|from|till|upto|after|before|notbefore|by|towards|between|about|uhour"
                            + "|[DT]\\d+|p[A-Z_]+");

    private final Clues clues;
    private final ZonedDateTime now;
    private final LocalDate today;
    private final NamedDays days;

    Clause(Clues clues, ZonedDateTime now) {
        this.clues = clues;
        this.now = now;
        this.today = now.toLocalDate();
        this.days = new NamedDays(today);
    }

    /// What it may say; nothing when it says nothing.
    List<Heard> hear() {
        if (clues.are(NUMBER)) {
            return clues.take(NUMBER, "").map(this::number).orElseThrow();
        }
        if (clues.are(NUMBERS)) {
            return clues.take(NUMBERS, "").map(this::numbers).orElseThrow();
        }
        if (clues.are(DATE_OR_TIME)) {
            return clues.take(DATE_OR_TIME, "").map(this::dateOrTime).orElseThrow();
        }
        var heard = clues.take(SOON, "").map(this::soon).orElseGet(this::said);
        return !heard.isNothing() && isClear(heard) ? List.of(heard) : List.of();
    }

    /// A number alone is a day of the month or an hour.
    private List<Heard> number(MatchResult found) {
        var clock = NamedTimes.written(found.group(1), 0);
        return real(
                day(days.dayOfMonth(Long.parseLong(found.group(1)))),
                hours(clock.times(null).stream().map(Hours::at).toList()));
    }

    private List<Heard> numbers(MatchResult found) {
        var end = NamedTimes.written(found.group(2), 0);
        var hours =
                NamedTimes.written(found.group(1), 0).times(null).stream()
                        .flatMap(begin ->
                                end.after(begin, null).stream().map(it -> new Hours(begin, it)))
                        .toList();
        long first = Long.parseLong(found.group(1));
        long last = Long.parseLong(found.group(2));
        return real(day(days.daysOfMonth(first, last)), hours(hours));
    }

    private List<Heard> dateOrTime(MatchResult found) {
        var clock = NamedTimes.written(found.group(1), Integer.parseInt(found.group(3)));
        return real(
                day(days.withoutYear(found)),
                hours(clock.times(null).stream().map(Hours::at).toList()));
    }

    private static Heard day(List<Span> readings) {
        return new Heard(Optional.of(readings), Optional.empty());
    }

    private static Heard hours(List<Hours> readings) {
        return new Heard(Optional.empty(), Optional.of(readings));
    }

    /// Those of several readings that there are.
    private static List<Heard> real(Heard... readings) {
        return Stream.of(readings).filter(it -> !it.isImpossible()).toList();
    }

    /// In so many hours, over a change of the clock too.
    private Heard soon(MatchResult found) {
        long count = found.group(1) == null ? 1 : Long.parseLong(found.group(1));
        long minutes =
                switch (found.group(3)) {
                    case "minute" -> count;
                    case "halfhour" -> 30;
                    default -> found.group(2) == null ? count * 60 : 90;
                };
        var then = now.plusMinutes(minutes);
        var time = LocalTime.of(then.getHour(), then.getMinute());
        return new Heard(
                Optional.of(List.of(Span.on(then.toLocalDate()))),
                Optional.of(List.of(Hours.at(time))));
    }

    private Heard said() {
        boolean midnight = clues.have(MIDNIGHT);
        var named = new DaysInClues(today, clues).find();
        var hours = new HoursInClues(clues).find(named.isPresent());
        return new Heard(midnight ? named.map(Clause::bothNights) : named, hours);
    }

    /// Midnight on a day may be the one before it or the one after it.
    private static List<Span> bothNights(List<Span> days) {
        return days.stream()
                .flatMap(it ->
                        it.isOneDay()
                                ? Stream.of(it, Span.on(it.from().plusDays(1)))
                                : Stream.of(it))
                .toList();
    }

    /// Words that are not known may stand beside a day, not beside an hour alone.
    private boolean isClear(Heard heard) {
        int most = heard.days().isPresent() ? MOST_STRANGE_WORDS : 0;
        return clues.count(STRANGE) <= most
                && clues.areOnly(heard.isImpossible() ? IDLE_OR_IMPOSSIBLE : IDLE);
    }
}
