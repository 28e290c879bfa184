package city.okno.conversation.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Dates written in digits only: `12.03.1990`, `1990-03-12`, `3/4/26`, `12.03`, `12031990`.
final class DatesInDigits {

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)(\\d{4})[-./ ](\\d{1,2})[-./ ](\\d{1,2})(?!\\d)");
    private static final Pattern YEAR_LAST =
            Pattern.compile(
                    "(?<!\\d)(\\d{1,2})(\\s?[-./]\\s?|\\s)(\\d{1,2})(?:\\s?[-./]\\s?|\\s)(\\d{4}|\\d{2})(?!\\d)");
    private static final Pattern RUN = Pattern.compile("\\s*(\\d{2})(\\d{2})(\\d{4})\\s*");
    private static final Pattern NO_YEAR =
            Pattern.compile("(?<![\\d.])(\\d{1,2})([./])(\\d{1,2})(?![\\d])");

    private final LocalDate today;

    DatesInDigits(LocalDate today) {
        this.today = today;
    }

    /// Empty when there is no such form; an empty list when there is, but no such day.
    Optional<List<LocalDate>> find(String text) {
        return first(YEAR_FIRST, text)
                .map(d -> DateReader.day(number(d, 1), number(d, 2), number(d, 3)))
                .or(() -> first(YEAR_LAST, text).map(this::yearLast))
                .or(() -> first(RUN, text).map(this::run))
                .or(() -> first(NO_YEAR, text).map(this::noYear));
    }

    private List<LocalDate> yearLast(MatchResult found) {
        long year = number(found, 4);
        if (found.group(4).length() == 2) {
            year = DateReader.century(today, year);
        }
        var dates = new ArrayList<>(DateReader.day(year, number(found, 3), number(found, 1)));
        if (found.group(2).contains("/")) {
            dates.addAll(DateReader.day(year, number(found, 1), number(found, 3)));
        }
        return dates;
    }

    private List<LocalDate> run(MatchResult found) {
        return DateReader.day(number(found, 3), number(found, 2), number(found, 1));
    }

    private List<LocalDate> noYear(MatchResult found) {
        var dates = new ArrayList<>(DateReader.next(today, number(found, 3), number(found, 1)));
        if (found.group(2).equals("/")) {
            dates.addAll(DateReader.next(today, number(found, 1), number(found, 3)));
        }
        return dates;
    }

    private static Optional<MatchResult> first(Pattern form, String text) {
        var matcher = form.matcher(text);
        if (form == RUN) {
            return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
        }
        return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static long number(MatchResult found, int group) {
        return Long.parseLong(found.group(group));
    }
}
