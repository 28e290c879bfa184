package city.okno.script.action;

import java.util.Map;

/// What became of an action, in plain values.
///
/// @param outcome simple name of the outcome's record
/// @param values its components; no entry for null
public record Performed(String outcome, Map<String, Object> values) {
    public Performed {
        values = Map.copyOf(values);
    }
}
