package city.okno.campaign;

import city.okno.resident.VoterId;
import java.time.Instant;
import java.util.List;

/// What the invented people of the demo think of each other's ideas, written at once.
public interface InventedVotes {

    /// Counts first votes. Inside the caller's transaction.
    ///
    /// @param ballots of participants who are not the authors, one for each voter and idea at most
    void cast(List<Ballot> ballots);

    record Ballot(IdeaNumber idea, VoterId voter, Stance stance, Instant at) {}
}
