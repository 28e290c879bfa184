package city.okno.script.flow;

import java.util.List;

/// A value under `with:`. A path goes from the name inwards through records.
public sealed interface Argument {

    /// `slots.title`.
    record Slot(List<String> path) implements Argument {
        public Slot {
            path = List.copyOf(path);
        }
    }

    /// `result.next.time`: the components of the last outcome of a `do` or a `call`.
    record Result(List<String> path) implements Argument {
        public Result {
            path = List.copyOf(path);
        }
    }

    /// `event.language`: see [Situation].
    record Event(String name) implements Argument {}

    /// `item.id`: a component of the present item of a list; empty for the item itself.
    record Item(List<String> path) implements Argument {
        public Item {
            path = List.copyOf(path);
        }
    }

    /// A text, whole number, decimal or boolean written in the script.
    record Literal(Object value) implements Argument {}
}
