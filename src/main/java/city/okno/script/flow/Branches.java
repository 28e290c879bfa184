package city.okno.script.flow;

import java.util.Map;

/// Where to go on, by outcome.
///
/// @param on step ids by outcome, option id or end
/// @param otherwise step id for all others
public record Branches(Map<String, String> on, String otherwise) {

    public Branches {
        on = Map.copyOf(on);
    }

    public String to(String outcome) {
        return on.getOrDefault(outcome, otherwise);
    }

    public boolean names(String outcome) {
        return on.containsKey(outcome);
    }
}
