package city.okno.script.action;

import city.okno.script.Action;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Choice;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// All actions of the running program.
public final class ActionCatalogue {

    private final Map<String, Registered> actions = new TreeMap<>();

    private ActionCatalogue() {}

    /// @throws IllegalArgumentException when an action does not keep the rules of [Actions]: a
    ///   fault of the program
    public static ActionCatalogue of(Collection<? extends Actions> features) {
        var catalogue = new ActionCatalogue();
        var registry = catalogue.new Registry();
        features.forEach(feature -> feature.register(registry));
        return catalogue;
    }

    public Optional<ActionShape> find(String name) {
        return Optional.ofNullable(actions.get(name)).map(Registered::shape);
    }

    /// In alphabetical order.
    public Set<String> names() {
        return Collections.unmodifiableSet(actions.keySet());
    }

    /// @param with plain values by parameter
    public Performed perform(String name, Map<String, ?> with, Caller caller) {
        return switch (registered(name)) {
            case Registered.Doing<?, ?> doing -> doing.perform(with, caller);
            case Registered.Listing<?> _ ->
                    throw new IllegalArgumentException(name + " lists choices");
        };
    }

    /// @param with plain values by parameter
    public List<Choice> choices(String name, Map<String, ?> with, Caller caller) {
        return switch (registered(name)) {
            case Registered.Listing<?> listing -> listing.list(with, caller);
            case Registered.Doing<?, ?> _ ->
                    throw new IllegalArgumentException(name + " lists no choices");
        };
    }

    private Registered registered(String name) {
        var found = actions.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no action " + name);
        }
        return found;
    }

    private final class Registry implements ActionRegistry {

        @Override
        public <P extends Record, R> void on(
                String name, Class<P> with, Class<R> outcome, Action<P, R> action) {
            var shape =
                    new ActionShape(name, Shapes.components(with), Shapes.outcomes(outcome), false);
            add(new Registered.Doing<>(shape, with, action));
        }

        @Override
        public <P extends Record> void choices(
                String name, Class<P> with, Action<P, List<Choice>> action) {
            var shape = new ActionShape(name, Shapes.components(with), Map.of(), true);
            add(new Registered.Listing<>(shape, with, action));
        }

        private void add(Registered action) {
            var name = action.shape().name();
            if (!name.matches("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+")) {
                throw new IllegalArgumentException("not a name of the form feature.verb: " + name);
            }
            if (actions.putIfAbsent(name, action) != null) {
                throw new IllegalArgumentException("two actions are named " + name);
            }
        }
    }
}
