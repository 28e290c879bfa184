package city.okno.notice.broadcast;

import city.okno.delivery.MailingId;
import city.okno.notice.Broadcast;
import city.okno.notice.BroadcastId;
import city.okno.notice.BroadcastProgress.State;
import city.okno.script.PartyId;
import org.jspecify.annotations.Nullable;

/// @param mailing of its letters
/// @param held whether the mailing is held: it is paused, or people are left alone at this hour
/// @param author the moderator who wants it; null: a feature started it
/// @param announced whether other moderators know that it waits for them
/// @param people null before they were counted
record StoredBroadcast(
        BroadcastId id,
        Broadcast what,
        MailingId mailing,
        State state,
        boolean held,
        @Nullable PartyId author,
        boolean announced,
        @Nullable Integer people) {

    boolean isOpen() {
        return state == State.PROPOSED || state == State.RUNNING || state == State.PAUSED;
    }
}
