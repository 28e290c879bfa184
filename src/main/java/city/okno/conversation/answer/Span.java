package city.okno.conversation.answer;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// From the one day to the other, both included.
///
/// @param to null: no end
record Span(LocalDate from, @Nullable LocalDate to) {

    static Span on(LocalDate day) {
        return new Span(day, day);
    }

    static Span from(LocalDate day) {
        return new Span(day, null);
    }

    boolean isOneDay() {
        return from.equals(to);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /// The last day; the first one where there is no end.
    LocalDate last() {
        return to == null ? from : to;
    }

    /// What is left of it from today on.
    Optional<Span> notBefore(LocalDate today) {
        if (to != null && to.isBefore(today)) {
            return Optional.empty();
        }
        return Optional.of(from.isBefore(today) ? new Span(today, to) : this);
    }
}
