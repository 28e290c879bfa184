package city.okno.notice;

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
/// @param suppressed who is left out and why: `unwanted`, `no_address`, `blocked`, `cap`
/// @param expectedEnd when the last letter leaves if everything goes well; null before people were
///   counted, while it is paused and after its end
public record BroadcastProgress(
        State state,
        @Nullable Integer people,
        int fed,
        int waiting,
        int sent,
        int failed,
        int unknown,
        Map<String, Integer> suppressed,
        @Nullable Instant expectedEnd) {

    public BroadcastProgress {
        suppressed = Map.copyOf(suppressed);
    }

    public enum State {
        RUNNING,
        PAUSED,
        /// Everybody was told or left out, and every letter has its outcome.
        FINISHED,
        CANCELLED,
        /// Its time was over before everybody was told.
        EXPIRED
    }
}
