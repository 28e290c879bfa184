package city.okno.campaign;

import city.okno.resident.InventedPeople.Invented;
import java.time.Instant;
import java.util.List;

/// What the invented people of the demo have proposed before anybody came. It is written at once,
/// and nobody is told of it.
public interface InventedIdeas {

    /// Writes ideas that a moderator has published already. Inside the caller's transaction.
    ///
    /// @return their numbers in the same order
    List<IdeaNumber> publish(CampaignId campaign, List<PastIdea> ideas);

    /// @param author a participant of the campaign
    record PastIdea(IdeaDraft draft, Invented author, Instant submitted, Instant published) {}
}
