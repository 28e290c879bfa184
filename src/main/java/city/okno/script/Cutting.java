package city.okno.script;

import city.okno.script.RichText.Span;
import java.util.ArrayList;
import java.util.List;

/// Cuts a text that no message can carry.
final class Cutting {

    private Cutting() {}

    /// @param most UTF-16 units of a piece
    /// @return at least one piece; white space at the cuts is left out
    static List<RichText> pieces(RichText text, int most) {
        var pieces = new ArrayList<RichText>();
        var rest = text;
        while (rest.text().length() > most) {
            int at = place(rest.text(), most);
            pieces.add(part(rest, 0, at));
            rest = part(rest, skipSpace(rest.text(), at), rest.text().length());
        }
        if (pieces.isEmpty() || !rest.isEmpty()) {
            pieces.add(rest);
        }
        return pieces;
    }

    /// Between paragraphs, lines or words, unless that would leave the piece half empty.
    private static int place(String text, int most) {
        for (var between : List.of("\n\n", "\n", " ")) {
            int at = text.lastIndexOf(between, most);
            if (at > most / 2) {
                return at;
            }
        }
        return Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
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
