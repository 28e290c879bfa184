package city.okno.script.action;

import java.util.List;
import java.util.Map;

/// The types that cross between Java and scripts.
public sealed interface PlainType {

    /// A [String].
    record Text() implements PlainType {}

    /// A [Long] in scripts; `int` or `long` in Java.
    record Whole() implements PlainType {}

    /// A [java.math.BigDecimal] or [Double], as Java has it.
    record Decimal() implements PlainType {}

    /// A [Boolean].
    record YesNo() implements PlainType {}

    /// A [java.time.LocalDate].
    record Date() implements PlainType {}

    /// A [java.time.LocalTime].
    record Time() implements PlainType {}

    /// An [java.time.Instant].
    record Moment() implements PlainType {}

    /// A [java.time.Duration].
    record Span() implements PlainType {}

    /// A text that is one of these names.
    record OneOf(List<String> names) implements PlainType {
        public OneOf {
            names = List.copyOf(names);
        }
    }

    /// A map with these entries.
    ///
    /// @param components in order of the record
    record Structure(Map<String, Component> components) implements PlainType {}

    record Many(PlainType of) implements PlainType {}

    /// @param optional whether it may be missing: `@Nullable` in Java
    record Component(PlainType type, boolean optional) {}

    /// For people: `text`, `list of record`.
    default String shown() {
        return switch (this) {
            case Text() -> "text";
            case Whole() -> "whole number";
            case Decimal() -> "decimal";
            case YesNo() -> "yes or no";
            case Date() -> "date";
            case Time() -> "time";
            case Moment() -> "instant";
            case Span() -> "duration";
            case OneOf(var names) -> "one of " + String.join(", ", names);
            case Structure(var components) -> "record of " + String.join(", ", components.keySet());
            case Many(var of) -> "list of " + of.shown();
        };
    }
}
