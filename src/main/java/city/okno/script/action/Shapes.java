package city.okno.script.action;

import city.okno.script.action.PlainType.Component;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads plain types from Java's.
final class Shapes {

    /// Deeper than this a record contains itself.
    private static final int DEPTH = 8;

    private Shapes() {}

    static Map<String, Component> components(Class<?> record) {
        return components(record, 0);
    }

    /// The permitted records of a sealed interface, or the record itself.
    static Map<String, Map<String, Component>> outcomes(Class<?> outcome) {
        var all = new LinkedHashMap<String, Map<String, Component>>();
        gather(outcome, all);
        return all;
    }

    private static void gather(Class<?> outcome, Map<String, Map<String, Component>> into) {
        if (outcome.isRecord()) {
            if (into.putIfAbsent(outcome.getSimpleName(), components(outcome)) != null) {
                throw new IllegalArgumentException("two outcomes are named " + outcome);
            }
        } else if (outcome.isSealed()) {
            Arrays.stream(outcome.getPermittedSubclasses()).forEach(each -> gather(each, into));
        } else {
            throw new IllegalArgumentException("neither a record nor sealed: " + outcome);
        }
    }

    private static Map<String, Component> components(Class<?> record, int depth) {
        if (depth > DEPTH) {
            throw new IllegalArgumentException("a record inside itself: " + record);
        }
        var all = new LinkedHashMap<String, Component>();
        for (var component : record.getRecordComponents()) {
            all.put(component.getName(), component(component, depth));
        }
        return all;
    }

    private static Component component(RecordComponent component, int depth) {
        return new Component(type(component.getGenericType(), depth), isNullable(component));
    }

    static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static PlainType type(Type type, int depth) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return new PlainType.Many(type(generic.getActualTypeArguments()[0], depth));
        }
        if (!(type instanceof Class<?> raw)) {
            throw new IllegalArgumentException("not a plain type: " + type);
        }
        if (raw.isEnum()) {
            return new PlainType.OneOf(
                    Arrays.stream(raw.getEnumConstants())
                            .map(each -> ((Enum<?>) each).name())
                            .toList());
        }
        if (raw.isRecord()) {
            var components = components(raw, depth + 1);
            return components.size() == 1
                    ? components.values().iterator().next().type()
                    : new PlainType.Structure(components);
        }
        var simple = SIMPLE.get(raw);
        if (simple == null) {
            throw new IllegalArgumentException("not a plain type: " + type);
        }
        return simple;
    }

    private static final Map<Class<?>, PlainType> SIMPLE =
            Map.ofEntries(
                    Map.entry(String.class, new PlainType.Text()),
                    Map.entry(int.class, new PlainType.Whole()),
                    Map.entry(Integer.class, new PlainType.Whole()),
                    Map.entry(long.class, new PlainType.Whole()),
                    Map.entry(Long.class, new PlainType.Whole()),
                    Map.entry(double.class, new PlainType.Decimal()),
                    Map.entry(Double.class, new PlainType.Decimal()),
                    Map.entry(BigDecimal.class, new PlainType.Decimal()),
                    Map.entry(boolean.class, new PlainType.YesNo()),
                    Map.entry(Boolean.class, new PlainType.YesNo()),
                    Map.entry(LocalDate.class, new PlainType.Date()),
                    Map.entry(LocalTime.class, new PlainType.Time()),
                    Map.entry(Instant.class, new PlainType.Moment()),
                    Map.entry(Duration.class, new PlainType.Span()));
}
