package city.okno.script.words;

import city.okno.script.RichText;
import city.okno.script.RichText.Span;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The tiny markup of words: `*bold*`, `[label](https://…)`, and `\` before a mark that is meant.
///
/// Marks in arguments are put out of the way before ICU runs and back after parsing, in code points
/// of the private use area, which are taken out of arguments first.
final class Markup {

    private static final String MARKS = "*[]()\\";
    private static final char HIDDEN = '\uF8D0';

    /// Stands for an argument while words are proved, where even a link may be one.
    static final char SAMPLE = '\uF8DF';

    private final String text;
    private final Consumer<String> problems;
    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private boolean bold;
    private int at;

    private Markup(String text, Consumer<String> problems) {
        this.text = text;
        this.problems = problems;
    }

    /// @param problems hears what is wrong; what is wrong stays in the text as it is
    static RichText parse(String text, Consumer<String> problems) {
        return new Markup(text, problems).parse();
    }

    /// Makes an argument safe from being read as markup.
    static String hide(String argument) {
        var hidden = new StringBuilder(argument.length());
        for (int i = 0; i < argument.length(); i++) {
            char each = argument.charAt(i);
            int mark = MARKS.indexOf(each);
            if (mark >= 0) {
                hidden.append((char) (HIDDEN + mark));
            } else if (!isHidden(each)) {
                hidden.append(each);
            }
        }
        return hidden.toString();
    }

    private static String show(CharSequence text) {
        var shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            shown.append(isHidden(each) ? MARKS.charAt(each - HIDDEN) : each);
        }
        return shown.toString();
    }

    private static boolean isHidden(char each) {
        return each >= HIDDEN && each < HIDDEN + MARKS.length();
    }

    private RichText parse() {
        while (at < text.length()) {
            char each = text.charAt(at++);
            switch (each) {
                case '\\' -> run.append(at < text.length() ? text.charAt(at++) : each);
                case '*' -> star();
                case '[' -> link();
                default -> run.append(each);
            }
        }
        endRun();
        return new RichText(spans);
    }

    private void star() {
        if (!bold && unescaped('*', at) < 0) {
            problems.accept("“*” opens bold and nothing closes it");
            run.append('*');
            return;
        }
        if (bold && run.isEmpty()) {
            problems.accept("nothing stands between “*” and “*”");
        }
        endRun();
        bold = !bold;
    }

    private void link() {
        int label = unescaped(']', at);
        int end = label < 0 ? -1 : unescaped(')', label);
        if (end < 0 || text.charAt(label + 1) != '(') {
            problems.accept("“[” begins no link; write [label](https://…), or \\[ for a bracket");
            run.append('[');
            return;
        }
        if (bold) {
            problems.accept("a link inside bold");
        }
        endRun();
        var shown = show(text.substring(at, label).replace("\\", ""));
        var target = show(text.substring(label + 2, end));
        spans.add(
                isHttps(target)
                        ? new Span.Link(shown, URI.create(target))
                        : new Span.Plain(refused(shown, target)));
        at = end + 1;
    }

    private String refused(String shown, String target) {
        if (target.indexOf(SAMPLE) != 0) {
            problems.accept("“" + target + "” is no https address");
        }
        return shown;
    }

    private static boolean isHttps(String target) {
        try {
            var uri = new URI(target);
            return "https".equals(uri.getScheme()) && uri.getHost() != null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private int unescaped(char mark, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == mark) {
                return i;
            }
        }
        return -1;
    }

    private void endRun() {
        if (!run.isEmpty()) {
            var shown = show(run);
            spans.add(bold ? new Span.Bold(shown) : new Span.Plain(shown));
            run.setLength(0);
        }
    }
}
