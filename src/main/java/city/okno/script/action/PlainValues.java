package city.okno.script.action;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
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

/// Carries values between Java's records and scripts.
final class PlainValues {

    private PlainValues() {}

    /// The components of a record; no entry for null.
    static Map<String, Object> components(Record record) {
        var values = new LinkedHashMap<String, Object>();
        for (var component : record.getClass().getRecordComponents()) {
            var value = plain(read(component, record));
            if (value != null) {
                values.put(component.getName(), value);
            }
        }
        return values;
    }

    static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Integer number -> number.longValue();
            case Enum<?> constant -> constant.name();
            case List<?> many -> many.stream().map(PlainValues::plain).toList();
            case Record record -> {
                var components = record.getClass().getRecordComponents();
                yield components.length == 1
                        ? plain(read(components[0], record))
                        : components(record);
            }
            case String _,
                    Long _,
                    Double _,
                    BigDecimal _,
                    Boolean _,
                    LocalDate _,
                    LocalTime _,
                    Instant _,
                    Duration _ ->
                    value;
            default -> throw new IllegalArgumentException("not plain: " + value.getClass());
        };
    }

    /// @throws IllegalArgumentException when a parameter is missing, unknown or of another type
    static <P extends Record> P record(Class<P> type, Map<String, ?> values) {
        var components = type.getRecordComponents();
        var arguments = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            var component = components[i];
            var value = values.get(component.getName());
            if (value == null && !Shapes.isNullable(component)) {
                throw new IllegalArgumentException(
                        type.getSimpleName() + " needs " + component.getName());
            }
            arguments[i] = java(component.getGenericType(), value);
        }
        return make(type, components, arguments);
    }

    private static @Nullable Object java(Type type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (type instanceof ParameterizedType generic && value instanceof List<?> many) {
            var inner = generic.getActualTypeArguments()[0];
            return many.stream().map(each -> java(inner, each)).toList();
        }
        var raw = (Class<?>) type;
        if (raw.isRecord()) {
            return record(raw.asSubclass(Record.class), inside(raw, value));
        }
        if (raw.isEnum()) {
            return Arrays.stream(raw.getEnumConstants())
                    .filter(each -> ((Enum<?>) each).name().equals(value))
                    .findFirst()
                    .orElseThrow(() -> unfit(type));
        }
        return simple(raw, value);
    }

    private static Map<String, ?> inside(Class<?> record, Object value) {
        var components = record.getRecordComponents();
        if (components.length == 1) {
            return Map.of(components[0].getName(), value);
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw unfit(record);
        }
        var named = new LinkedHashMap<String, Object>();
        map.forEach((name, each) -> named.put(String.valueOf(name), each));
        return named;
    }

    private static Object simple(Class<?> type, Object value) {
        if (type == int.class || type == Integer.class) {
            return Math.toIntExact(whole(value));
        }
        if (type == long.class || type == Long.class) {
            return whole(value);
        }
        if (type == double.class || type == Double.class) {
            return value instanceof Number number ? number.doubleValue() : fail(type);
        }
        if (type == BigDecimal.class) {
            return value instanceof Number number ? new BigDecimal(number.toString()) : fail(type);
        }
        if (type == boolean.class) {
            return value instanceof Boolean yes ? yes : fail(type);
        }
        if (type == String.class && value instanceof Long number) {
            return number.toString();
        }
        return type.isInstance(value) ? value : fail(type);
    }

    /// The id of an option is a text, whatever the action that listed it made it from.
    private static long whole(Object value) {
        return switch (value) {
            case Long number -> number;
            case Integer number -> number;
            case String digits when digits.matches("-?[0-9]{1,18}") -> Long.parseLong(digits);
            default -> throw unfit(long.class);
        };
    }

    private static Object fail(Type type) {
        throw unfit(type);
    }

    /// Without the value, which may be personal.
    private static IllegalArgumentException unfit(Type type) {
        return new IllegalArgumentException("not a " + type.getTypeName());
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (InvocationTargetException | IllegalAccessException broken) {
            throw new IllegalStateException("cannot read " + component, broken);
        }
    }

    private static <P extends Record> P make(
            Class<P> type, RecordComponent[] components, @Nullable Object[] arguments) {
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType);
            Constructor<P> constructor = type.getDeclaredConstructor(types.toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException refused) {
            throw new IllegalArgumentException(
                    type.getSimpleName() + " refuses its values", refused.getCause());
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException("cannot make " + type, broken);
        }
    }
}
