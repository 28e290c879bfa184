package city.okno.media;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/// Breaks a text into lines between its words; a word that is too long for a line is broken
/// anywhere, but never through the middle of a character.
final class LineBreaks {

    private static final String MORE = "…";

    private LineBreaks() {}

    /// @param width how wide a text is
    /// @param room how wide a line may be
    /// @param most lines; what does not fit is left out, and the last line says so
    static List<String> of(String text, ToIntFunction<String> width, int room, int most) {
        var lines = new ArrayList<String>();
        var rest = text.strip().replaceAll("\\s+", " ");
        while (!rest.isEmpty() && lines.size() < most) {
            int end = fitting(rest, width, room);
            if (end < rest.length() && lines.size() == most - 1) {
                lines.add(shortened(rest, width, room));
                return lines;
            }
            int space = end < rest.length() ? rest.lastIndexOf(' ', end) : -1;
            int cut = space > 0 ? space : end;
            lines.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        return lines;
    }

    /// How much of the text fits into a line, at least one character.
    private static int fitting(String text, ToIntFunction<String> width, int room) {
        int end = text.offsetByCodePoints(0, 1);
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            if (width.applyAsInt(text.substring(0, next)) > room) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private static String shortened(String text, ToIntFunction<String> width, int room) {
        int end = fitting(text, width, room - width.applyAsInt(MORE));
        return text.substring(0, end).strip() + MORE;
    }
}
