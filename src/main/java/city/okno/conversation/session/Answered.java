package city.okno.conversation.session;

/// A question that was answered: a late press on it is told so.
///
/// @param label the answer as the resident reads it
public record Answered(long visit, String flow, String step, String label) {
    @Override
    public String toString() {
        return "Answered[" + flow + "/" + step + " " + visit + "]";
    }
}
