package city.okno.conversation.answer;

import city.okno.conversation.answer.Recognised.Ambiguous;
import city.okno.conversation.answer.Recognised.Understood;
import city.okno.search.NormalForm;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A time of day: `10:15`, `10.15`, `7 pm`, `half past seven`, `noon`. A small hour without a zero
/// before it and without its part of the day may be meant after noon.
final class TimeReader {

    private static final Pattern CLOCK =
            Pattern.compile("(?<!\\d)(\\d{1,2})(?:\\s?[:.\\-]\\s?|\\s)(\\d{2})(?!\\d)");
    private static final Pattern RUN = Pattern.compile("\\s*([01]\\d|2[0-3])([0-5]\\d)\\s*");
    private static final Pattern HOUR = Pattern.compile("(?<!\\d)(\\d{1,2})(?!\\d)");
    private static final Pattern LETTER_AFTER_DIGIT = Pattern.compile("(?<=\\d)(?=\\p{L})");
    private static final int EARLY = 6;

    private final Lexicon lexicon;
    private final List<String> words;
    private final String text;

    private TimeReader(String typed, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.text = LETTER_AFTER_DIGIT.matcher(typed).replaceAll(" ");
        this.words = NormalForm.words(text);
    }

    static Recognised read(String typed, Lexicon lexicon) {
        return new TimeReader(typed, lexicon).read();
    }

    private Recognised read() {
        var run = RUN.matcher(text);
        if (run.matches()) {
            return exact(Integer.parseInt(run.group(1)), Integer.parseInt(run.group(2)));
        }
        var clock = CLOCK.matcher(text);
        if (clock.find()) {
            return hour(clock.group(1), Integer.parseInt(clock.group(2)));
        }
        return spoken().orElseGet(() -> Recognised.not(Reason.TIME));
    }

    private Optional<Recognised> spoken() {
        if (has("noon")) {
            return Optional.of(exact(12, 0));
        }
        if (has("midnight")) {
            return Optional.of(exact(0, 0));
        }
        return half().or(this::quarter).or(this::fullHour);
    }

    /// Russian names the hour that is half over, English the one before it.
    private Optional<Recognised> half() {
        for (var word : words) {
            var half = lexicon.exactNumber("half_to", word);
            if (half.isPresent()) {
                return Optional.of(hour(half.getAsLong() - 1, 30, false));
            }
        }
        if (has("half_to")) {
            return ordinal().map(hour -> hour(hour - 1, 30, false));
        }
        return has("half_past") ? cardinal().map(hour -> hour(hour, 30, false)) : Optional.empty();
    }

    private Optional<Recognised> quarter() {
        if (!has("quarter")) {
            return Optional.empty();
        }
        if (has("to")) {
            return cardinal().map(hour -> hour(hour - 1, 45, false));
        }
        return has("past")
                ? cardinal().map(hour -> hour(hour, 15, false))
                : ordinal().map(hour -> hour(hour - 1, 15, false));
    }

    private Optional<Recognised> fullHour() {
        var digits = HOUR.matcher(text);
        if (digits.find()) {
            return Optional.of(hour(digits.group(1), 0));
        }
        return cardinal().map(hour -> hour(hour, 0, false));
    }

    private Optional<Long> cardinal() {
        return new NumbersInText(lexicon).find(text).stream().findFirst();
    }

    private Optional<Long> ordinal() {
        return words.stream()
                .flatMap(word -> lexicon.exactNumber("ordinal", word).stream().boxed())
                .findFirst();
    }

    private Recognised hour(String digits, int minute) {
        return hour(Long.parseLong(digits), minute, digits.startsWith("0"));
    }

    private Recognised hour(long hour, int minute, boolean certain) {
        if (has("am")) {
            return exact(hour == 12 ? 0 : hour, minute);
        }
        if (has("pm")) {
            return exact(hour < 12 ? hour + 12 : hour, minute);
        }
        if (has("night")) {
            return exact(hour == 12 ? 0 : hour >= 9 && hour < 12 ? hour + 12 : hour, minute);
        }
        boolean early = hour >= 1 && hour <= EARLY && !certain && minute < 60;
        return early
                ? new Ambiguous(
                        List.of(
                                LocalTime.of((int) hour + 12, minute),
                                LocalTime.of((int) hour, minute)))
                : exact(hour, minute);
    }

    private static Recognised exact(long hour, int minute) {
        return hour >= 0 && hour < 24 && minute < 60
                ? new Understood(LocalTime.of((int) hour, minute))
                : Recognised.not(Reason.TIME);
    }

    private boolean has(String entry) {
        return words.stream().anyMatch(word -> lexicon.is("time_word", entry, word));
    }
}
