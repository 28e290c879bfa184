package city.okno.conversation.answer;

import java.util.List;
import java.util.Map;

/// What a typed answer was taken for.
public sealed interface Recognised {

    /// @param value of the slot, as [city.okno.script.flow.AnswerType] says
    record Understood(Object value) implements Recognised {}

    /// It may mean several things: ask which.
    ///
    /// @param values at least two, each a value that the slot could have, or one option of several
    record Ambiguous(List<Object> values) implements Recognised {
        public Ambiguous {
            values = List.copyOf(values);
        }
    }

    /// @param arguments of the words that tell why
    record NotUnderstood(Reason reason, Map<String, Object> arguments) implements Recognised {
        public NotUnderstood {
            arguments = Map.copyOf(arguments);
        }
    }

    static Recognised not(Reason reason) {
        return new NotUnderstood(reason, Map.of());
    }
}
