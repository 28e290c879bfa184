package city.okno.conversation.answer;

import static city.okno.conversation.answer.Reason.EMPTY;
import static city.okno.conversation.answer.Reason.LONG;
import static city.okno.conversation.answer.Reason.SHORT;

import java.util.Map;

/// A text stays as it was written, without the white space around it.
final class TextReader {

    private TextReader() {}

    static Recognised read(String typed, Question question) {
        var text = typed.strip();
        long length = text.codePointCount(0, text.length());
        if (length == 0) {
            return Recognised.not(EMPTY);
        }
        var min = question.min();
        if (min != null && length < min) {
            return new Recognised.NotUnderstood(SHORT, Map.of("min", min, "length", length));
        }
        var max = question.max();
        if (max != null && length > max) {
            return new Recognised.NotUnderstood(LONG, Map.of("max", max, "length", length));
        }
        return new Recognised.Understood(text);
    }
}
