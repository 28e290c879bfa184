package city.okno.campaign;

import city.okno.script.PartyId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The door to what moderators decide about ideas, and to the complaints that ask them to.
public interface Checks {

    /// How many ideas wait for a moderator.
    int waiting();

    /// The idea that has waited longest.
    ///
    /// @param after only ideas with greater numbers; null: all
    Optional<Idea> next(@Nullable IdeaNumber after, Instant now);

    /// Whether a moderator is to decide about this idea: it was never looked at, is hidden, or is
    /// complained about.
    boolean waits(IdeaNumber number);

    /// It can be seen from now on; its authors hear it.
    Decision publish(IdeaNumber number, PartyId moderator, Instant now);

    /// It cannot be seen; its authors hear the reason. What was published stays, unless somebody
    /// complains.
    Decision reject(IdeaNumber number, Objection reason, PartyId moderator, Instant now);

    /// A participant wants a moderator to look at a published idea. Enough complaints hide it until
    /// one does.
    Complaint complain(IdeaNumber number, PartyId party, Objection reason, Instant now);

    /// What became of a complaint.
    sealed interface Complaint {
        /// @param hidden whether nobody sees the idea from now on
        record Heard(boolean hidden) implements Complaint {}

        /// The same person complained about this idea before.
        record HeardBefore() implements Complaint {}

        record NotParticipant() implements Complaint {}

        record Gone() implements Complaint {}
    }
}
