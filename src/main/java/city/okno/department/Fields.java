package city.okno.department;

import city.okno.script.CleanText;
import city.okno.script.Phone;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The fields of a JSON object, read one by one, so that a refusal can name the one at fault.
final class Fields {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode object;

    private Fields(JsonNode object) {
        this.object = object;
    }

    /// @param known every name that may occur
    static Fields of(String body, Set<String> known) throws Problem {
        var object = object(body);
        var unknown = new TreeSet<>(object.propertyNames());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw Problem.ofField(
                    unknown.first(),
                    "There is no such field; known are " + String.join(", ", new TreeSet<>(known)));
        }
        return new Fields(object);
    }

    private static JsonNode object(String body) throws Problem {
        try {
            var json = JSON.readTree(body);
            if (json.isObject()) {
                return json;
            }
        } catch (JacksonException unreadable) {
            throw new Problem(HttpStatus.BAD_REQUEST, "", "The body is not JSON in UTF-8");
        }
        throw new Problem(HttpStatus.BAD_REQUEST, "", "The body is not a JSON object");
    }

    String text(String name, int most) throws Problem {
        var text = CleanText.of(string(name)).strip();
        if (text.isEmpty() || text.length() > most) {
            throw Problem.ofField(name, "Expected a text of 1 to " + most + " characters");
        }
        return text;
    }

    Phone phone(String name) throws Problem {
        return Phone.parse(string(name))
                .orElseThrow(() ->
                        Problem.ofField(name, "Expected a telephone number such as +79161234567"));
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type) throws Problem {
        var written = string(name);
        for (var value : type.getEnumConstants()) {
            if (code(value).equals(written)) {
                return value;
            }
        }
        throw Problem.ofField(
                name,
                "Expected one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Fields::code)
                                .collect(Collectors.joining(", ")));
    }

    Instant instant(String name) throws Problem {
        try {
            return OffsetDateTime.parse(string(name)).toInstant();
        } catch (DateTimeException unreadable) {
            throw Problem.ofField(
                    name, "Expected a time with its offset such as 2026-06-05T09:40:00+03:00");
        }
    }

    @Nullable LocalDate optionalDate(String name) throws Problem {
        if (!object.hasNonNull(name)) {
            return null;
        }
        try {
            return LocalDate.parse(string(name));
        } catch (DateTimeException unreadable) {
            throw Problem.ofField(name, "Expected a date such as 2026-07-05");
        }
    }

    private String string(String name) throws Problem {
        var value = object.get(name);
        if (value == null || value.isNull()) {
            throw Problem.ofField(name, "This field is required");
        }
        if (!value.isString()) {
            throw Problem.ofField(name, "Expected a text in quotes");
        }
        return value.asString();
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
