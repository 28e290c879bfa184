package city.okno.poll;

import city.okno.script.PartyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A poll as it was read.
///
/// @param edition 1, and one more with each change of it
/// @param end null until somebody or its time ended it
public record Poll(PollId id, PollDraft content, int edition, PartyId author, @Nullable End end) {

    /// @param cancelled whether it was taken back
    public record End(Instant at, boolean cancelled) {}

    /// Where it stands at this instant, whether or not the planner has been there.
    public PollState state(Instant now) {
        if (end != null) {
            return end.cancelled() ? PollState.CANCELLED : PollState.CLOSED;
        }
        if (!now.isBefore(content.closes())) {
            return PollState.CLOSED;
        }
        return now.isBefore(content.opens()) ? PollState.PLANNED : PollState.OPEN;
    }

    public Form form() {
        return content.form();
    }
}
