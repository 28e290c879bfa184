package city.okno.script.action;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a script must know of an action.
///
/// @param with parameters by name
/// @param outcomes components by name of the outcome; empty for an action that lists choices
/// @param listsChoices whether it stands under `from:` instead of `do:`
public record ActionShape(
        String name,
        Map<String, PlainType.Component> with,
        Map<String, Map<String, PlainType.Component>> outcomes,
        boolean listsChoices) {

    public ActionShape {
        with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
        outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
    }
}
