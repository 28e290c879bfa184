package city.okno.script.flow;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a step says before it does anything else.
///
/// @param text null when only pictures, lines or nothing is said
/// @param pictures a list of public ids of pictures, or one
/// @param files a record with `name`, `mediaType` and `content`, or a list of them
public record Said(
        @Nullable Word text,
        @Nullable Lines lines,
        @Nullable Argument pictures,
        @Nullable Argument files,
        List<Offer> offers) {

    public static final Said NOTHING = new Said(null, null, null, null, List.of());

    public Said {
        offers = List.copyOf(offers);
    }

    /// `{ each: result.ideas, line: words.idea_line }`: one line of text for each item, after the
    /// text; the components of the item are variables of the line.
    public record Lines(Argument each, Word line) {}

    /// A button that starts another flow.
    ///
    /// @param condition when it is shown; null for always
    /// @param each the list that gives one button for each item; null for a single button
    /// @param label with `each` the components of the item are its variables
    public record Offer(
            @Nullable Condition condition,
            @Nullable Argument each,
            Word label,
            String flow,
            Map<String, Argument> with) {
        public Offer {
            with = Map.copyOf(with);
        }
    }
}
