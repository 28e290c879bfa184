package city.okno.conversation.answer;

import city.okno.search.NormalForm;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Dates with words in them: `tomorrow`, `12 March 1990`, `on Friday`, `in two weeks`, `the 12th`.
final class DatesInWords {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})(\\p{L}{0,2})");

    private final LocalDate today;
    private final Lexicon lexicon;

    DatesInWords(LocalDate today, Lexicon lexicon) {
        this.today = today;
        this.lexicon = lexicon;
    }

    /// Empty when nothing here is a date; an empty list when it is one that the calendar does not
    /// have.
    Optional<List<LocalDate>> find(String text) {
        var words = NormalForm.words(text);
        return month(words)
                .or(() -> day(words))
                .or(() -> distance(words))
                .or(() -> weekday(words))
                .or(() -> dayOnly(words));
    }

    private Optional<List<LocalDate>> month(List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            var month = lexicon.number("month", words.get(at));
            if (month.isPresent()) {
                return beside(words, at).map(day -> ofMonth(words, day, month.getAsLong()));
            }
        }
        return Optional.empty();
    }

    private Optional<Long> beside(List<String> words, int month) {
        return dayOfMonth(words.subList(0, month))
                .or(() -> dayOfMonth(words.subList(month + 1, words.size())));
    }

    private List<LocalDate> ofMonth(List<String> words, long day, long month) {
        return year(words)
                .map(year -> DateReader.day(year, month, day))
                .orElseGet(() -> DateReader.next(today, month, day));
    }

    private Optional<Long> year(List<String> words) {
        for (int at = words.size() - 1; at >= 0; at--) {
            var digits = digits(words.get(at));
            if (digits.isPresent() && digits.get() > 31) {
                return digits.map(y -> y < 100 ? DateReader.century(today, y) : y);
            }
        }
        return Optional.empty();
    }

    private Optional<Long> dayOfMonth(List<String> words) {
        long tens = 0;
        for (var word : words) {
            var digits = digits(word).filter(number -> number <= 31);
            if (digits.isPresent()) {
                return digits;
            }
            var named = lexicon.exactNumber("ordinal", word);
            if (named.isPresent()) {
                return Optional.of(tens + named.getAsLong());
            }
            var number = lexicon.number("number", word).orElse(0);
            tens = number == 20 || number == 30 ? number : 0;
        }
        return Optional.empty();
    }

    private Optional<List<LocalDate>> day(List<String> words) {
        for (int length = Math.min(4, words.size()); length > 0; length--) {
            for (int at = 0; at + length <= words.size(); at++) {
                var away = lexicon.number("day", String.join(" ", words.subList(at, at + length)));
                if (away.isPresent()) {
                    return Optional.of(List.of(today.plusDays(away.getAsLong())));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<List<LocalDate>> distance(List<String> words) {
        boolean ahead = has(words, "in");
        boolean back = has(words, "ago");
        if (ahead == back) {
            return Optional.empty();
        }
        long sign = back ? -1 : 1;
        long count = sign * count(words);
        return words.stream()
                .flatMap(word -> lexicon.entry("unit", word).stream())
                .findFirst()
                .map(unit -> List.of(away(unit, count)));
    }

    private LocalDate away(String unit, long count) {
        return switch (unit) {
            case "day" -> today.plusDays(count);
            case "week" -> today.plusWeeks(count);
            case "month" -> today.plusMonths(count);
            default -> today.plusYears(count);
        };
    }

    private long count(List<String> words) {
        var numbers = new NumbersInText(lexicon).find(String.join(" ", words));
        return numbers.isEmpty() ? 1 : Math.min(numbers.getFirst(), 10_000);
    }

    private Optional<List<LocalDate>> weekday(List<String> words) {
        return words.stream()
                .map(word -> lexicon.number("weekday", word))
                .flatMapToLong(OptionalLong::stream)
                .boxed()
                .findFirst()
                .map(number -> onWeekday(DayOfWeek.of(number.intValue()), words));
    }

    private List<LocalDate> onWeekday(DayOfWeek day, List<String> words) {
        if (has(words, "next")) {
            var monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            return List.of(monday.with(TemporalAdjusters.nextOrSame(day)));
        }
        if (has(words, "last")) {
            return List.of(today.with(TemporalAdjusters.previous(day)));
        }
        var next = today.with(TemporalAdjusters.next(day));
        return today.getDayOfWeek() == day ? List.of(today, next) : List.of(next);
    }

    private Optional<List<LocalDate>> dayOnly(List<String> words) {
        return dayOfMonth(words)
                .map(day ->
                        Stream.of(0, 1, 2)
                                .map(today::plusMonths)
                                .flatMap(month ->
                                        DateReader.day(month.getYear(), month.getMonthValue(), day)
                                                .stream())
                                .filter(date -> !date.isBefore(today))
                                .limit(1)
                                .toList());
    }

    private boolean has(List<String> words, String entry) {
        return words.stream().anyMatch(word -> lexicon.is("date_word", entry, word));
    }

    private static Optional<Long> digits(String word) {
        var number = NUMBER.matcher(word);
        return number.matches() ? Optional.of(Long.parseLong(number.group(1))) : Optional.empty();
    }
}
