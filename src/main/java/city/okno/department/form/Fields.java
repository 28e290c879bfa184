package city.okno.department.form;

import city.okno.script.CleanText;
import city.okno.script.Phone;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Named values, read one by one, so that a refusal can name the one at fault.
public final class Fields {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_NAME = 60;
    private static final String REQUIRED = "This field is required";

    /// So far a sender's clock may be ahead of ours.
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final Source source;
    private final String before;

    private Fields(Source source, String before) {
        this.source = source;
        this.before = before;
    }

    /// Where the values come from.
    private interface Source {
        /// @return null when it is not there
        @Nullable String text(String name) throws Problem;
    }

    /// Of a JSON object.
    ///
    /// @param known every name that may occur
    public static Fields of(JsonNode object, Set<String> known) throws Problem {
        return of(object, known, "");
    }

    /// Of a JSON object inside of another.
    ///
    /// @param name of the object
    public static Fields inside(JsonNode outer, String name, Set<String> known) throws Problem {
        var object = outer.get(name);
        if (object == null || object.isNull()) {
            throw Problem.ofField(name, REQUIRED);
        }
        return of(object, known, name);
    }

    private static Fields of(JsonNode object, Set<String> known, String outer) throws Problem {
        if (!object.isObject()) {
            throw new Problem(HttpStatus.BAD_REQUEST, outer, "Expected a JSON object");
        }
        var before = outer.isEmpty() ? "" : outer + ".";
        var unknown = new TreeSet<>(object.propertyNames());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw Problem.ofField(
                    before + name(unknown.first()),
                    known.isEmpty()
                            ? "There is no such field; none is expected"
                            : "There is no such field; known are "
                                    + String.join(", ", new TreeSet<>(known)));
        }
        return new Fields(name -> string(object, before, name), before);
    }

    /// Of texts by name, as a file's line has them. An empty one is not there.
    public static Fields of(Map<String, String> texts) {
        Source source =
                name -> {
                    var text = texts.getOrDefault(name, "");
                    return text.isBlank() ? null : text;
                };
        return new Fields(source, "");
    }

    public static JsonNode json(String body) throws Problem {
        try {
            return JSON.readTree(body);
        } catch (JacksonException unreadable) {
            throw new Problem(HttpStatus.BAD_REQUEST, "", "The body is not JSON");
        }
    }

    /// Whether it is there.
    public boolean has(String name) throws Problem {
        return source.text(name) != null;
    }

    public String text(String name, int most) throws Problem {
        var text = CleanText.of(string(name)).strip();
        if (text.isEmpty() || text.length() > most) {
            throw wrong(name, "Expected a text of 1 to " + most + " characters");
        }
        return text;
    }

    public Phone phone(String name) throws Problem {
        return Phone.parse(string(name))
                .orElseThrow(() -> wrong(name, "Expected a telephone number such as +79161234567"));
    }

    public <E extends Enum<E>> E oneOf(String name, Class<E> type) throws Problem {
        var written = string(name);
        for (var value : type.getEnumConstants()) {
            if (code(value).equals(written)) {
                return value;
            }
        }
        throw wrong(
                name,
                "Expected one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Fields::code)
                                .collect(Collectors.joining(", ")));
    }

    public Instant instant(String name) throws Problem {
        try {
            var time = OffsetDateTime.parse(string(name));
            if (isUsual(time.getYear())) {
                return time.toInstant();
            }
        } catch (DateTimeException unreadable) {
            // told below
        }
        throw wrong(name, "Expected a time with its offset such as 2026-06-05T09:40:00+03:00");
    }

    /// @param now by our clock; the sender's may be a little ahead
    public Instant past(String name, Instant now) throws Problem {
        var instant = instant(name);
        if (instant.isAfter(now.plus(AHEAD))) {
            throw wrong(name, "Expected a time that is not in the future");
        }
        return instant;
    }

    public @Nullable Instant optionalPast(String name, Instant now) throws Problem {
        return has(name) ? past(name, now) : null;
    }

    public @Nullable LocalDate optionalDate(String name) throws Problem {
        return has(name) ? date(name) : null;
    }

    public LocalDate date(String name) throws Problem {
        try {
            var date = LocalDate.parse(string(name));
            if (isUsual(date.getYear())) {
                return date;
            }
        } catch (DateTimeException unreadable) {
            // told below
        }
        throw wrong(name, "Expected a date such as 2026-07-05");
    }

    public LocalTime time(String name) throws Problem {
        try {
            return LocalTime.parse(string(name));
        } catch (DateTimeException unreadable) {
            throw wrong(name, "Expected a time of day such as 09:30");
        }
    }

    /// Neither calendars nor databases need others.
    private static boolean isUsual(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /// @param sentence what is expected
    public Problem wrong(String name, String sentence) {
        return Problem.ofField(before + name, sentence);
    }

    private String string(String name) throws Problem {
        var value = source.text(name);
        if (value == null) {
            throw wrong(name, REQUIRED);
        }
        return value;
    }

    private static @Nullable String string(JsonNode object, String before, String name)
            throws Problem {
        var value = object.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw Problem.ofField(before + name, "Expected a text in quotes");
        }
        return value.asString();
    }

    /// Somebody else's name of a field, as far as it can be shown.
    private static String name(String given) {
        var clean = CleanText.of(given);
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME) + "…";
    }

    public static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
