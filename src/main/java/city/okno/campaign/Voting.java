package city.okno.campaign;

import org.jspecify.annotations.Nullable;

/// What became of a vote.
public sealed interface Voting {

    /// @param before what the voter had said; null at the first vote
    record Counted(Stance stance, @Nullable Stance before) implements Voting {}

    /// Nobody votes on an idea of his own.
    record OwnIdea() implements Voting {}

    record NotParticipant() implements Voting {}

    /// The campaign takes no votes.
    record Closed() implements Voting {}

    /// There is no such idea, or it cannot be seen now.
    record Gone() implements Voting {}
}
