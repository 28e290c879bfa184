package city.okno.campaign;

import city.okno.script.PartyId;
import java.time.Instant;
import java.util.Optional;

/// The door to what people think of ideas. One person is one voter over all messengers.
public interface Votes {

    /// Sets the vote, whatever it was before. The same again changes nothing and is counted.
    Voting set(IdeaNumber idea, PartyId party, Stance stance, Instant now);

    Optional<Stance> of(IdeaNumber idea, PartyId party);

    /// Before submitting, the author of a similar idea votes for this one in its place.
    Voting support(IdeaNumber idea, PartyId party, Instant now);

    /// A participant says that two ideas are alike; moderators may join them later.
    Likening alike(IdeaNumber idea, IdeaNumber other, PartyId party, Instant now);

    /// What became of the word that two ideas are alike.
    sealed interface Likening {
        record Kept() implements Likening {}

        /// An idea is not like itself, or not of the same campaign.
        record Nonsense() implements Likening {}

        record NotParticipant() implements Likening {}

        record Gone() implements Likening {}
    }
}
