package city.okno.conversation.session;

import city.okno.script.Choice;
import city.okno.script.flow.AnswerType;
import city.okno.script.flow.Slot;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Plain values by name, in the order in which they were set: text, whole number (`Long`), decimal
/// (`BigDecimal`, `Double`), boolean, date, time, instant, duration, choice, and lists and maps of
/// these. Nothing else ever enters a session. `toString` shows only the names: answers are personal
/// data.
public record Values(Map<String, Object> map) {

    public static final Values NONE = new Values(Map.of());

    public Values {
        map = checked(map);
    }

    public @Nullable Object get(String name) {
        return map.get(name);
    }

    public boolean has(String name) {
        return map.containsKey(name);
    }

    public Values with(String name, Object value) {
        var next = new LinkedHashMap<>(map);
        next.put(name, value);
        return new Values(next);
    }

    public Values without(String name) {
        var next = new LinkedHashMap<>(map);
        next.remove(name);
        return new Values(next);
    }

    /// As scripts suppose after a skipped question: there are no pictures; anything else is not
    /// there at all.
    public Values skipped(Slot slot) {
        return slot.type() == AnswerType.PHOTO
                ? with(slot.name(), List.of())
                : without(slot.name());
    }

    public boolean isEmpty() {
        return map.isEmpty();
    }

    @Override
    public String toString() {
        return "Values" + map.keySet();
    }

    private static SequencedMap<String, Object> checked(Map<?, ?> map) {
        var plain = new LinkedHashMap<String, Object>();
        map.forEach((name, value) -> plain.put((String) name, plain(value)));
        return Collections.unmodifiableSequencedMap(plain);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case String s -> s;
            case Boolean b -> b;
            case Long l -> l;
            case Integer i -> i.longValue();
            case BigDecimal d -> d;
            case Double d -> d;
            case LocalDate d -> d;
            case LocalTime t -> t;
            case Instant i -> i;
            case Duration d -> d;
            case Choice c -> c;
            case Values v -> v.map();
            case Map<?, ?> m -> checked(m);
            case List<?> l -> l.stream().map(Values::plain).toList();
            default ->
                    throw new IllegalArgumentException(
                            "not a plain value: " + value.getClass().getName());
        };
    }
}
