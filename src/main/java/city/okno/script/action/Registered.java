package city.okno.script.action;

import city.okno.script.Action;
import city.okno.script.Caller;
import city.okno.script.Choice;
import java.util.List;
import java.util.Map;

/// An action with its Java side.
sealed interface Registered {

    ActionShape shape();

    record Doing<P extends Record, R>(ActionShape shape, Class<P> with, Action<P, R> action)
            implements Registered {

        Performed perform(Map<String, ?> values, Caller caller) {
            var outcome = action.perform(PlainValues.record(with, values), caller);
            return new Performed(
                    outcome.getClass().getSimpleName(), PlainValues.components((Record) outcome));
        }
    }

    record Listing<P extends Record>(
            ActionShape shape, Class<P> with, Action<P, List<Choice>> action)
            implements Registered {

        List<Choice> list(Map<String, ?> values, Caller caller) {
            return List.copyOf(action.perform(PlainValues.record(with, values), caller));
        }
    }
}
