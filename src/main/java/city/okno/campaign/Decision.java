package city.okno.campaign;

/// What became of a moderator's decision about an idea.
public sealed interface Decision {

    record Decided(IdeaNumber number, IdeaState state) implements Decision {}

    /// Somebody decided before, or it never waited for a decision.
    record NotWaiting(IdeaNumber number, IdeaState state) implements Decision {}

    record Unknown() implements Decision {}
}
