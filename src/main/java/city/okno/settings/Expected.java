package city.okno.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import org.springframework.util.unit.DataSize;

/// What a setting of some type looks like, with an example.
final class Expected {

    private static final Map<Class<?>, String> WORDS =
            Map.of(
                    ZoneId.class, "a time zone such as Europe/Moscow",
                    Duration.class, "a duration such as 30s, 5m or 2h",
                    DataSize.class, "a size such as 512KB or 10MB",
                    URI.class, "an address such as https://okno.example.org",
                    Path.class, "a path such as bot-scripts",
                    boolean.class, "true or false",
                    Boolean.class, "true or false",
                    int.class, "a whole number",
                    Integer.class, "a whole number",
                    long.class, "a whole number");

    private Expected() {}

    static String of(ResolvableType type) {
        var element = type.resolve(Object.class);
        return element.isEnum()
                ? Stream.of(element.getEnumConstants())
                        .map(Expected::written)
                        .collect(Collectors.joining(", ", "one of ", ""))
                : WORDS.getOrDefault(element, "a value of the type " + element.getSimpleName());
    }

    private static String written(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
