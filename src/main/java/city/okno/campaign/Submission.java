package city.okno.campaign;

/// What became of a wish to submit an idea.
public sealed interface Submission {

    /// A moderator will look at it.
    record Submitted(IdeaNumber number) implements Submission {}

    /// @param limit how many ideas one person may submit in 24 hours
    record LimitReached(int limit) implements Submission {}

    /// The direction of the question has not begun.
    record NotYet() implements Submission {}

    /// The campaign takes no ideas.
    record Closed() implements Submission {}

    record NotParticipant() implements Submission {}
}
