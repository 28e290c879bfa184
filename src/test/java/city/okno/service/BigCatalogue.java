package city.okno.service;

import city.okno.script.Wording;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// Files of a city with many centres and services, always the same: the demo's services, again and
/// again with other words beside theirs.
public final class BigCatalogue {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SYLLABLES = "ба ве го ди жу за ки ло ма не по ри со ту фа хе ци шо";

    private final Random random = new Random(2026);

    private BigCatalogue() {}

    public static Map<String, byte[]> files(int services, int centres) {
        var big = new BigCatalogue();
        return Map.of(
                "services/many.yaml", big.services(services).getBytes(StandardCharsets.UTF_8),
                "centres/many.yaml", big.centres(centres).getBytes(StandardCharsets.UTF_8));
    }

    private String services(int count) {
        var some = TestServices.demo().all();
        return lines(count, i -> service(some.get(i % some.size()), i, i < some.size()));
    }

    /// JSON is YAML too.
    private String service(CivicService like, int number, boolean itself) {
        var beside = itself ? "" : " " + word();
        var called =
                like.called().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        each ->
                                                each.getValue().stream()
                                                        .map(it -> it + beside)
                                                        .toList()));
        return "s%d: {\"name\": %s, \"called\": %s, \"minutes\": 10}"
                .formatted(
                        number, json(beside(like.name(), beside)), JSON.writeValueAsString(called));
    }

    private static Map<String, String> beside(Wording wording, String beside) {
        return wording.texts().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue() + beside));
    }

    private String centres(int count) {
        return lines(
                count,
                i -> {
                    var name = json(Map.of("ru", word(), "en", word()));
                    return """
                    c%d: {"name": %s, "district": %s, "address": %s, "at": {"latitude": %s, "longitude": %s},
                      "hours": {"mon-sat": "08:00-20:00"}, "counters": [{"numbers": "1-9", "kind": "universal"}]}\
                    """
                            .formatted(
                                    i, name, name, name, degrees(55.5, 56.0), degrees(37.2, 37.9));
                });
    }

    private String degrees(double from, double until) {
        return String.format(Locale.ROOT, "%.5f", random.nextDouble(from, until));
    }

    private String word() {
        var syllables = SYLLABLES.split(" ");
        return random.ints(4, 0, syllables.length)
                .mapToObj(i -> syllables[i])
                .collect(Collectors.joining());
    }

    private static String json(Map<String, String> texts) {
        return JSON.writeValueAsString(texts);
    }

    private static String lines(int count, IntFunction<String> line) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(line.apply(i));
        }
        return String.join("\n", lines) + "\n";
    }
}
