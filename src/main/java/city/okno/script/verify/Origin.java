package city.okno.script.verify;

import city.okno.script.action.PlainType.Component;
import java.util.Map;

/// What the present result may have come from.
///
/// @param step id of the `do` or `call`; empty before the first
/// @param outcome its outcome
record Origin(String step, String outcome, Map<String, Component> components) {

    /// Nothing was done yet.
    static final Origin NOTHING = new Origin("", "", Map.of());
}
