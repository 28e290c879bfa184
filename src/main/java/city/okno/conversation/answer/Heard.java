package city.okno.conversation.answer;

import city.okno.script.When;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What one clause says about days and hours, with all readings of both.
///
/// @param days empty: nothing was said; an empty list: the calendar has no such day
/// @param hours empty: nothing was said; an empty list: no day has such a time
record Heard(Optional<List<Span>> days, Optional<List<Hours>> hours) {

    /// Whether it was named, but is not there.
    boolean isImpossible() {
        return days.filter(List::isEmpty).isPresent() || hours.filter(List::isEmpty).isPresent();
    }

    boolean isNothing() {
        return days.isEmpty() && hours.isEmpty();
    }

    /// What was not said here, but in another clause of the same sentence.
    Heard or(Heard other) {
        return new Heard(days.or(other::days), hours.or(other::hours));
    }

    /// Every day with every time; any day, any time where nothing was said.
    List<When> wishes(LocalDate today) {
        return days.orElse(List.of(Span.from(today))).stream()
                .flatMap(span ->
                        hours.orElse(List.of(Hours.ANY)).stream()
                                .map(it ->
                                        new When(
                                                span.from(),
                                                span.to(),
                                                it.earliest(),
                                                it.latest())))
                .toList();
    }

    Reason whyNone() {
        return days.filter(List::isEmpty).isPresent()
                ? Reason.NO_SUCH_DATE
                : hours.filter(List::isEmpty).isPresent() ? Reason.NO_SUCH_TIME : Reason.OVER;
    }
}
