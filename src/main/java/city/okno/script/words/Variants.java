package city.okno.script.words;

import com.ibm.icu.text.PluralRules;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/// Arguments that lead through every case of a message, for proving it and for measuring it.
public final class Variants {

    /// More combinations than this are not tried.
    private static final int MOST = 256;

    /// In September, the longest month in Russian and English.
    private static final ZonedDateTime MOMENT =
            ZonedDateTime.of(2026, 9, 30, 23, 59, 0, 0, ZoneOffset.UTC);

    private static final long NUMBER = 1_234_567;

    private Variants() {}

    /// @param length characters of a plain argument, by name
    public static List<Map<String, Object>> of(Message message, ToIntFunction<String> length) {
        List<Map<String, Object>> all = List.of(Map.of());
        for (var argument : message.shape().uses().entrySet()) {
            all = times(all, argument.getKey(), values(message, argument, length));
        }
        return all;
    }

    private static List<Map<String, Object>> times(
            List<Map<String, Object>> all, String name, List<Object> values) {
        var more = new ArrayList<Map<String, Object>>();
        for (var value : values) {
            for (var each : all) {
                if (more.size() < MOST) {
                    var extended = new HashMap<>(each);
                    extended.put(name, value);
                    more.add(extended);
                }
            }
        }
        return more;
    }

    private static List<Object> values(
            Message message, Map.Entry<String, Set<Use>> argument, ToIntFunction<String> length) {
        var name = argument.getKey();
        var uses = argument.getValue();
        if (uses.contains(Use.PLURAL) || uses.contains(Use.SELECT)) {
            var values = new LinkedHashMap<Object, Boolean>();
            for (var selecting : message.shape().selects()) {
                if (selecting.argument().equals(name)) {
                    selecting
                            .cases()
                            .forEach(each -> values.put(value(message, selecting, each), true));
                }
            }
            return List.copyOf(values.keySet());
        }
        if (uses.contains(Use.NUMBER)) {
            return List.of(NUMBER);
        }
        if (uses.contains(Use.DATE) || uses.contains(Use.TIME)) {
            return List.of(MOMENT);
        }
        return List.of(String.valueOf(Markup.SAMPLE).repeat(length.applyAsInt(name)));
    }

    private static Object value(
            Message message, MessageShape.Selecting selecting, String selector) {
        if (selecting.kind() == MessageShape.Selecting.Kind.SELECT) {
            return selector;
        }
        if (selector.startsWith("=")) {
            return Long.valueOf(selector.substring(1));
        }
        var rules = PluralRules.forLocale(message.language(), selecting.plural());
        Collection<Double> samples =
                rules.getKeywords().contains(selector) ? rules.getSamples(selector) : List.of();
        // a number with a case of its own would lead there
        return samples.stream()
                .filter(sample -> !selecting.cases().contains("=" + sample.longValue()))
                .findFirst()
                .orElse(1.5);
    }
}
