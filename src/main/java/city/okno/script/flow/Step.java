package city.okno.script.flow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One step of a flow. It says its words first. Branches written inline are steps of their own with
/// a made id, so that a step only ever names steps.
public sealed interface Step {

    /// Stable: `id:`, else the name of the slot, action or flow, else made from its surroundings.
    String id();

    Said said();

    Place place();

    /// Waits for an answer. Branches by option id, `yes` and `no`, [#SKIP], [#UNCLEAR], [#EMPTY]
    /// and [#WRITTEN].
    ///
    /// @param options null when the slot is no choice and has no options of its own; `yes` and `no`
    ///   with their labels for a yes or no and a consent
    /// @param retry what is said when the answer is not understood, growing; the last one repeats.
    ///   Variables beside the usual ones: `min`, `max`. Empty for the usual words
    /// @param buttons answers that many give to a date, a time or a when; what stands on a button
    ///   is what one would write
    /// @param hears slots of later questions: words that do not answer this one are kept for them
    /// @param written a text: what is no option is kept in it, and [#WRITTEN] is the branch; null
    ///   when it has to be an option
    /// @param done label of the button that ends collecting; null for the usual one
    /// @param skip label of the button that skips the question; null for the usual one
    record Ask(
            String id,
            Said said,
            String slot,
            @Nullable Options options,
            List<Word> retry,
            List<Options.Fixed> buttons,
            List<String> hears,
            @Nullable String written,
            @Nullable Word done,
            @Nullable Word skip,
            Branches on,
            Place place)
            implements Step {

        /// The branch of an optional question that was skipped. Its slot is not set, only that of
        /// pictures is then an empty list.
        public static final String SKIP = "skip";

        /// The branch after the last retry; without it the question stays.
        public static final String UNCLEAR = "unclear";

        /// The branch of a choice that has nothing to offer; without it the flow ends as `refused`
        /// with a kind word.
        public static final String EMPTY = "empty";

        /// The branch of a choice that was answered in words of one's own.
        public static final String WRITTEN = "written";

        public Ask {
            retry = List.copyOf(retry);
            buttons = List.copyOf(buttons);
            hears = List.copyOf(hears);
        }
    }

    /// Performs an action.
    ///
    /// @param keeps components of the outcome that later steps read; the others need not be stored
    record Do(
            String id,
            Said said,
            String action,
            Map<String, Argument> with,
            Branches on,
            Set<String> keeps,
            Place place)
            implements Step {
        public Do {
            with = Map.copyOf(with);
            keeps = Set.copyOf(keeps);
        }

        public Do keeping(Set<String> components) {
            return new Do(id, said, action, with, on, components, place);
        }
    }

    /// Runs another flow and comes back with its end; what the end carries is the result.
    record Call(
            String id, Said said, String flow, Map<String, Argument> with, Branches on, Place place)
            implements Step {
        public Call {
            with = Map.copyOf(with);
        }
    }

    /// Continues as another flow, without coming back. Who called this flow gets that one's end.
    record HandOver(String id, Said said, String flow, Map<String, Argument> with, Place place)
            implements Step {
        public HandOver {
            with = Map.copyOf(with);
        }
    }

    /// Goes on with another step of this flow; with the step after it, when it only says something.
    record Go(String id, Said said, String next, Place place) implements Step {}

    /// Asks which of these answers to change, asks it again and goes on with `next`.
    record Correct(String id, Said said, List<String> slots, String next, Place place)
            implements Step {
        public Correct {
            slots = List.copyOf(slots);
        }
    }

    record If(String id, Said said, Condition condition, String then, String otherwise, Place place)
            implements Step {}

    /// Ends the flow.
    ///
    /// @param result the branch of the caller
    /// @param with values for the caller
    record End(String id, Said said, String result, Map<String, Argument> with, Place place)
            implements Step {
        public End {
            with = Map.copyOf(with);
        }
    }
}
