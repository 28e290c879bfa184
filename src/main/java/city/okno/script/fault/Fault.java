package city.okno.script.fault;

import city.okno.script.flow.Place;

/// Something wrong in a script.
///
/// @param kind what the tests and the guide call it
/// @param message what is wrong, a sentence without a full stop
/// @param expected what would be right; empty when the message says it
public record Fault(Kind kind, Place place, String message, String expected) {

    /// `campaign/submit.flow.yaml:12:5: no step “titel” (expected one of title, topic)`.
    @Override
    public String toString() {
        return place + ": " + message + (expected.isEmpty() ? "" : " (expected " + expected + ")");
    }

    /// Everything that can be wrong.
    public enum Kind {
        YAML
    }
}
