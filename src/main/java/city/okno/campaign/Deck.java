package city.okno.campaign;

import city.okno.resident.VoterId;
import city.okno.script.PartyId;
import java.time.Instant;

/// The door to the cards: which idea a participant is shown next.
public interface Deck {

    /// The card that lies open before this participant, else a new one.
    Card next(CampaignId campaign, PartyId party, Instant now);

    /// The card of this idea, if it lies open before the voter, is answered.
    void answered(IdeaNumber idea, VoterId voter, Instant now);

    /// What lies on the table.
    sealed interface Card {
        /// @param seen how many cards this participant has answered
        record Open(Idea idea, int seen) implements Card {}

        /// Every idea was shown to this participant.
        record NoneLeft(int seen) implements Card {}

        record NotParticipant() implements Card {}

        /// The campaign takes no votes.
        record Closed() implements Card {}
    }
}
