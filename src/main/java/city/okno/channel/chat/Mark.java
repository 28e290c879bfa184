package city.okno.channel.chat;

import city.okno.script.RichText;
import city.okno.script.RichText.Span;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a text that is bold or a link. The page never reads the text itself as markup.
///
/// @param from first UTF-16 unit
/// @param to behind the last one
/// @param style `bold`; null for a link
/// @param href where a link leads; null for a style
@JsonInclude(JsonInclude.Include.NON_NULL)
record Mark(int from, int to, @Nullable String style, @Nullable String href) {

    /// The marks of a text, in order.
    ///
    /// @return null when the text is plain
    static @Nullable List<Mark> of(RichText text) {
        var marks = new ArrayList<Mark>();
        var at = 0;
        for (var span : text.spans()) {
            var end = at + span.text().length();
            switch (span) {
                case Span.Plain _ -> {}
                case Span.Bold _ -> marks.add(new Mark(at, end, "bold", null));
                case Span.Link(_, var target) ->
                        marks.add(new Mark(at, end, null, target.toString()));
            }
            at = end;
        }
        return marks.isEmpty() ? null : marks;
    }
}
