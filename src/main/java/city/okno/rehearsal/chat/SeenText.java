package city.okno.rehearsal.chat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.regex.Pattern;

/// What stands right of `<`: a text and, after it, labels in brackets.
///
/// @param text without `\` before a bracket
record SeenText(String text, List<String> buttons) {

    private static final Pattern LAST_BUTTON =
            Pattern.compile("(?s)(.*?)\\s*(?<!\\\\)\\[([^\\[\\]]*)]\\s*");

    static SeenText parse(String content) {
        var buttons = new ArrayDeque<String>();
        var rest = content;
        while (true) {
            var match = LAST_BUTTON.matcher(rest);
            if (!match.matches()) {
                return new SeenText(unescaped(rest.strip()), List.copyOf(buttons));
            }
            var start = lastBracket(rest);
            buttons.addFirst(rest.substring(start + 1, rest.lastIndexOf(']')));
            rest = rest.substring(0, start).stripTrailing();
        }
    }

    private static int lastBracket(String text) {
        return text.lastIndexOf('[', text.lastIndexOf(']'));
    }

    private static String unescaped(String text) {
        return text.replace("\\[", "[").replace("\\(", "(");
    }
}
