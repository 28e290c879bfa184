package city.okno.appointment.slot;

import org.jspecify.annotations.Nullable;

/// When nobody may come.
///
/// @param counter by its number; null: all of the centre
public record Closure(@Nullable Integer counter, Span span) {

    boolean concerns(int number) {
        return counter == null || counter == number;
    }
}
