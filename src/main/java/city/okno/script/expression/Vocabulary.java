package city.okno.script.expression;

import city.okno.script.action.PlainType;
import city.okno.script.action.PlainType.Component;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a condition can read at its place.
///
/// @param slots optional when some way leads here without an answer
/// @param result components of the last outcome; optional when they may be missing
/// @param answer the type of the new answer in a check; null elsewhere
public record Vocabulary(
        Map<String, Component> slots, Map<String, Component> result, @Nullable PlainType answer) {

    /// The same everywhere.
    public static final Map<String, Component> EVENT =
            Map.of(
                    "language", new Component(new PlainType.Text(), false),
                    "channel", new Component(new PlainType.Text(), false),
                    "roles", new Component(new PlainType.Many(new PlainType.Text()), false),
                    "now", new Component(new PlainType.Moment(), false),
                    "today", new Component(new PlainType.Date(), false));

    /// What stands at a path like `result`, `next`, `time`.
    public Optional<Component> at(List<String> path) {
        var components =
                switch (path.getFirst()) {
                    case Language.SLOTS -> slots;
                    case Language.RESULT -> result;
                    case Language.EVENT -> EVENT;
                    default -> Map.<String, Component>of();
                };
        Optional<Component> found = Optional.empty();
        for (var name : path.subList(1, path.size())) {
            found = Optional.ofNullable(components.get(name));
            components =
                    found.map(Component::type).orElse(null)
                                    instanceof PlainType.Structure(var inner)
                            ? inner
                            : Map.of();
        }
        return found;
    }
}
