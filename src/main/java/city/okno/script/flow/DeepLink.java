package city.okno.script.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The payload of a start link, with slots in it: `idea_{idea}`. Letters, digits, `_` and `-`, 64
/// at most (Bot API, deep linking); a value has no `_`.
public record DeepLink(String pattern) {

    private static final Pattern HOLE = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

    /// The slots that it fills, in order.
    public List<String> slots() {
        return HOLE.matcher(pattern).results().map(hole -> hole.group(1)).toList();
    }

    /// The values of its slots, when the payload is of this form.
    public Optional<Map<String, String>> match(String payload) {
        var form = Pattern.compile(HOLE.matcher(pattern).replaceAll("([A-Za-z0-9-]+)"));
        var found = form.matcher(payload);
        if (!found.matches()) {
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, String>();
        for (var slot : slots()) {
            values.put(slot, found.group(values.size() + 1));
        }
        return Optional.of(values);
    }
}
