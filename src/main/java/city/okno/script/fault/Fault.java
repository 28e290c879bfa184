package city.okno.script.fault;

import city.okno.script.flow.Place;
import java.util.Comparator;

/// Something wrong in a script.
///
/// @param message what is wrong, a sentence without a full stop
/// @param expected what would be right; empty when the message says it
public record Fault(Kind kind, Place place, String message, String expected) {

    static final Comparator<Fault> IN_ORDER =
            Comparator.comparing((Fault fault) -> fault.place().file())
                    .thenComparingInt(fault -> fault.place().line())
                    .thenComparingInt(fault -> fault.place().column())
                    .thenComparing(Fault::message);

    /// `campaign/submit.flow.yaml:12:5: no step “titel” (expected one of title, topic)`.
    @Override
    public String toString() {
        return place + ": " + message + (expected.isEmpty() ? "" : " (expected " + expected + ")");
    }
}
