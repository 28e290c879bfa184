package city.okno.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a provider's answer means for a letter; one vocabulary for all channels.
public sealed interface Delivery {

    /// @param externalId the messenger's id of the message; null when it gives none
    /// @param units what the provider counts, for example segments of an SMS; null when it does not
    ///   say
    record Accepted(@Nullable String externalId, @Nullable Integer units) implements Delivery {

        public Accepted(@Nullable String externalId) {
            this(externalId, null);
        }
    }

    /// The whole lane waits as told; no attempt is counted.
    record RateLimited(Duration pause) implements Delivery {

        private static final Duration LONG = Duration.ofMinutes(5);

        /// Whether operators should know, and what is personal should take another way.
        public boolean isLong() {
            return pause.compareTo(LONG) > 0;
        }
    }

    /// Nothing arrived; try again later, the attempt counts.
    record Failed(String reason) implements Delivery {}

    /// Never will be: final.
    ///
    /// @param blocked nothing more is sent to this address until a sign of life
    /// @param alert operators should know: our fault, not the recipient's
    record Rejected(String reason, boolean blocked, boolean alert) implements Delivery {}

    /// The account itself is refused (a revoked token): the lane stops, the letter stays queued.
    record LaneDown(String reason) implements Delivery {}

    /// The request was written and the answer never came; not repeated blindly.
    record Unknown(String reason) implements Delivery {}
}
