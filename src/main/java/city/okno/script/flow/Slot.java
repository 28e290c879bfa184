package city.okno.script.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A value that a flow gathers.
///
/// @param min characters of a text, value of a number, count of what is collected; null when there
///   is no limit
/// @param max as `min`
/// @param optional whether the question can be skipped
/// @param options of a choice, unless the question brings its own
/// @param label a short name for correcting and recaps (`label_<slot>`); null when it has none
public record Slot(
        String name,
        AnswerType type,
        @Nullable Long min,
        @Nullable Long max,
        boolean optional,
        @Nullable Options options,
        List<Check> checks,
        @Nullable Word label,
        Place place) {

    public Slot {
        checks = List.copyOf(checks);
    }

    /// `{ if: answer >= event.today, else: words.past }`. Inside it `answer` is the new value.
    ///
    /// @param otherwise what is said when it does not hold, in place of a retry
    public record Check(Condition condition, Word otherwise) {}

    /// Under this name a [Condition] of a [Check] finds the new value among the slots.
    public static final String ANSWER = "answer";
}
