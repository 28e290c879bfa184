package city.okno.conversation.session;

/// How far a turn has come.
///
/// @param steps taken since the event from outside
/// @param said whether the resident was told anything yet
public record TurnSoFar(int steps, boolean said) {
    public static final TurnSoFar NONE = new TurnSoFar(0, false);
}
