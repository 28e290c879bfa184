package city.okno.rehearsal;

import java.util.List;
import java.util.Map;

/// What a performance came to.
///
/// @param mismatches empty when it went as written
/// @param skipped inputs that the messenger of the mode cannot carry
/// @param said by whom it was said to, in order: what modes compare
/// @param presses by line of the file: which message and button it was
/// @param repeated by line of the file: what it repeated of what was read before, by name
/// @param seenAfter by line of the file: what was really seen
public record Report(
        List<Mismatch> mismatches,
        List<String> skipped,
        Map<String, List<Trace>> said,
        Map<Integer, Pressed> presses,
        Map<Integer, Map<String, String>> repeated,
        Map<Integer, List<Sighting>> seenAfter) {

    /// @param message place among the messages sent to this account, from 0
    /// @param button place among its buttons, from 0
    /// @param answersQuestion whether it answers the question asked last, so that its label can as
    ///   well be typed
    public record Pressed(int message, int button, boolean answersQuestion) {}

    public boolean asWritten() {
        return mismatches.isEmpty();
    }
}
