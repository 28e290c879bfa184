package city.okno.script;

import city.okno.script.RichText.Span;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/// Cuts a text that no message can carry.
final class Cutting {

    private Cutting() {}

    /// @param most UTF-16 units of a piece
    /// @return at least one piece; white space at the cuts is left out
    static List<RichText> pieces(RichText text, int most) {
        if (text.text().length() <= most) {
            return List.of(text);
        }
        var pieces = new ArrayList<RichText>();
        var rest = behindSpace(text, 0);
        while (rest.text().length() > most) {
            int at = place(rest, most);
            pieces.add(part(rest, 0, beforeSpace(rest.text(), at)));
            rest = behindSpace(rest, at);
        }
        if (pieces.isEmpty() || !rest.isEmpty()) {
            pieces.add(rest);
        }
        return pieces;
    }

    /// Between paragraphs, lines or words outside of what is bold or a link, unless that would
    /// leave the piece half empty; else between any words; else, in a word that no piece can carry,
    /// between what is marked and what is not, or between characters.
    private static int place(RichText text, int most) {
        var words = text.text();
        var marked = marked(text);
        for (var between : List.of("\n\n", "\n", " ")) {
            int at = last(words, between, most, marked.negate());
            if (at > most / 2) {
                return at;
            }
        }
        int space = Math.max(last(words, "\n", most, _ -> true), last(words, " ", most, _ -> true));
        if (space > 0) {
            return space;
        }
        int edge = edge(text, most);
        return edge > 0 ? edge : character(words, most);
    }

    private static int last(String text, String between, int most, IntPredicate fits) {
        int at = text.lastIndexOf(between, most);
        while (at > 0 && !fits.test(at)) {
            at = text.lastIndexOf(between, at - 1);
        }
        return at;
    }

    /// Whether a place lies inside of what is bold or a link.
    private static IntPredicate marked(RichText text) {
        var inside = new boolean[text.text().length() + 1];
        int start = 0;
        for (var span : text.spans()) {
            int end = start + span.text().length();
            if (!(span instanceof Span.Plain)) {
                Arrays.fill(inside, Math.min(start + 1, end), end, true);
            }
            start = end;
        }
        return at -> inside[at];
    }

    /// The last place where one mark ends and another begins; 0 when there is none.
    private static int edge(RichText text, int most) {
        int edge = 0;
        int end = 0;
        for (var span : text.spans()) {
            end += span.text().length();
            if (end <= most) {
                edge = end;
            }
        }
        return edge;
    }

    /// What people see as one character may be many units: a flag, a family, a letter with its
    /// accent.
    private static int character(String text, int most) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int at = characters.isBoundary(most) ? most : characters.preceding(most);
        if (at > 0) {
            return at;
        }
        return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
    }

    private static int beforeSpace(String text, int to) {
        int at = to;
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static RichText behindSpace(RichText text, int from) {
        var words = text.text();
        int at = from;
        while (at < words.length() && Character.isWhitespace(words.charAt(at))) {
            at++;
        }
        return part(text, at, words.length());
    }

    private static RichText part(RichText text, int from, int to) {
        var spans = new ArrayList<Span>();
        int start = 0;
        for (var span : text.spans()) {
            int end = start + span.text().length();
            int first = Math.max(from, start);
            int last = Math.min(to, end);
            if (first < last) {
                spans.add(with(span, span.text().substring(first - start, last - start)));
            }
            start = end;
        }
        return new RichText(spans);
    }

    private static Span with(Span span, String text) {
        return switch (span) {
            case Span.Plain _ -> new Span.Plain(text);
            case Span.Bold _ -> new Span.Bold(text);
            case Span.Link link -> new Span.Link(text, link.target());
        };
    }
}
