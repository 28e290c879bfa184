package city.okno.script.change;

import java.util.List;
import java.util.Map;

/// What became of a flow, as far as it matters to who waits in the older one.
public sealed interface FlowChange {

    /// Neither its steps nor anything that it says.
    record Same() implements FlowChange {}

    /// Whoever waits in it can go on in the newer one, at the same step and with the same answers.
    record Compatible() implements FlowChange {}

    /// Somebody may wait in it who cannot just go on in the newer one.
    ///
    /// @param obstacles why not; at least one
    /// @param moves where those go on whom a `migrate:` rule helps, by step of the older flow
    /// @param drained whether the others end at once, with a word (`drain: now`), and do not finish
    ///   in the older flow
    record Breaking(List<Obstacle> obstacles, Map<String, Move> moves, boolean drained)
            implements FlowChange {
        public Breaking {
            obstacles = List.copyOf(obstacles);
            moves = Map.copyOf(moves);
        }
    }

    /// Nobody can wait in it.
    record Added() implements FlowChange {}

    /// @param step of the older flow; empty when it is about the whole flow
    /// @param why a sentence without a full stop
    record Obstacle(String step, String why) {
        @Override
        public String toString() {
            return step.isEmpty() ? why : step + ": " + why;
        }
    }

    /// @param to step of the newer flow
    /// @param slots names there to names here; others keep their names
    /// @param asksAgain whether the question there is another one, so that what was said to the
    ///   older question is no answer to it
    record Move(String to, Map<String, String> slots, boolean asksAgain) {
        public Move {
            slots = Map.copyOf(slots);
        }

        /// At the same step of the newer flow, with the same answers.
        public static Move nowhere(String step) {
            return new Move(step, Map.of(), false);
        }

        /// What the answer is called there.
        public String name(String slot) {
            return slots.getOrDefault(slot, slot);
        }
    }

    /// Whether everybody who waits in it goes on in the newer one.
    default boolean carries() {
        return switch (this) {
            case Same(), Compatible(), Added() -> true;
            case Breaking _ -> false;
        };
    }
}
