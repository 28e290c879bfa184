package city.okno.script;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A neutral text with bold parts and links, which each channel renders safely. User text is only
/// ever inside a span, never parsed.
public record RichText(List<Span> spans) {

    public static final RichText EMPTY = new RichText(List.of());

    /// A run of text.
    public sealed interface Span {
        String text();

        record Plain(String text) implements Span {}

        record Bold(String text) implements Span {}

        record Link(String text, URI target) implements Span {}
    }

    public RichText {
        spans = List.copyOf(spans);
    }

    public static RichText plain(String text) {
        return text.isEmpty() ? EMPTY : new RichText(List.of(new Span.Plain(text)));
    }

    /// The text without marks, as `.chat` files show it.
    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    public RichText then(RichText more) {
        var all = new ArrayList<>(spans);
        all.addAll(more.spans);
        return new RichText(all);
    }

    /// The text in parts that a messenger can carry, cut between paragraphs, lines or words if
    /// there are any, never inside a character.
    ///
    /// @param most UTF-16 units of a part, at least 2
    /// @return at least one part; white space at the cuts is left out
    public List<RichText> pieces(int most) {
        return Cutting.pieces(this, most);
    }

    /// Two things said in one message stand a blank line apart.
    public RichText paragraph(RichText more) {
        if (isEmpty() || more.isEmpty()) {
            return then(more);
        }
        return then(plain("\n\n")).then(more);
    }
}
