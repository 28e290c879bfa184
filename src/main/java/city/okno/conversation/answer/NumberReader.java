package city.okno.conversation.answer;

import static city.okno.conversation.answer.Reason.LARGE;
import static city.okno.conversation.answer.Reason.NUMBER;
import static city.okno.conversation.answer.Reason.ONE_NUMBER;
import static city.okno.conversation.answer.Reason.SMALL;
import static city.okno.conversation.answer.Reason.WHOLE_NUMBER;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A whole number: digits with or without spaces between thousands, or words, with a unit beside
/// it.
final class NumberReader {

    private static final Pattern FRACTION =
            Pattern.compile("\\d[.,](?!\\d{3}(?!\\d))\\d|\\d+[.,]\\d{3}[.,]\\d{1,2}(?!\\d)");

    private NumberReader() {}

    static Recognised read(String typed, Question question, Lexicon lexicon) {
        if (FRACTION.matcher(typed).find()) {
            return Recognised.not(WHOLE_NUMBER);
        }
        List<Long> numbers = new NumbersInText(lexicon).find(typed).stream().distinct().toList();
        if (numbers.isEmpty()) {
            return Recognised.not(NUMBER);
        }
        return numbers.size() > 1
                ? Recognised.not(ONE_NUMBER)
                : within(numbers.getFirst(), question);
    }

    private static Recognised within(long number, Question question) {
        var min = question.min();
        if (min != null && number < min) {
            return new Recognised.NotUnderstood(SMALL, Map.of("min", min));
        }
        var max = question.max();
        if (max != null && number > max) {
            return new Recognised.NotUnderstood(LARGE, Map.of("max", max));
        }
        return number == NumbersInText.TOO_LARGE
                ? new Recognised.NotUnderstood(LARGE, Map.of("max", NumbersInText.LARGEST))
                : new Recognised.Understood(number);
    }
}
