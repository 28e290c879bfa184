package city.okno.notice;

import city.okno.script.ChannelKind;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How far a broadcast is.
///
/// @param people how many the audience has; null before they were counted
/// @param fed to how many a letter was made
/// @param waiting letters that were made and have not left
/// @param sent letters that the provider accepted
/// @param failed letters that no provider took, or that were dropped
/// @param unknown letters whose outcome nobody knows
/// @param recipients how many each messenger reaches, when they were counted
/// @param suppressed who is left out and why: `unwanted`, `no_address`, `blocked`, `cap`,
///   `resting`; while it waits for approval, who would be
/// @param expectedEnd when the last letter leaves if everything goes well, were it let go now; null
///   before people were counted, while it is paused and after its end
/// @param sms null: it sends none
public record BroadcastProgress(
        State state,
        @Nullable Integer people,
        int fed,
        int waiting,
        int sent,
        int failed,
        int unknown,
        Map<ChannelKind, Integer> recipients,
        Map<String, Integer> suppressed,
        @Nullable Instant expectedEnd,
        @Nullable Sms sms) {

    public BroadcastProgress {
        recipients = Map.copyOf(recipients);
        suppressed = Map.copyOf(suppressed);
    }

    /// Its budget, in segments.
    ///
    /// @param reserved for letters whose outcome is not known yet
    /// @param usedUp whether somebody was left out because no more could be paid
    public record Sms(int allowed, int reserved, int spent, boolean usedUp) {

        public int left() {
            return allowed - reserved - spent;
        }
    }

    public enum State {
        /// It waits for a second moderator.
        PROPOSED,
        RUNNING,
        PAUSED,
        /// Everybody was told or left out, and every letter has its outcome.
        FINISHED,
        CANCELLED,
        /// Its time was over before everybody was told.
        EXPIRED
    }
}
