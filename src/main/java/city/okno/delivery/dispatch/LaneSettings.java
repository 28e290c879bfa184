package city.okno.delivery.dispatch;

import city.okno.script.ChannelKind;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the provider of a lane allows; null: as in [#allowed].
///
/// @param rate messages (by SMS: segments) a second, about 5 % under the limit
/// @param perChat least time between two messages to one chat
/// @param perGroup messages to one group in any minute; 0: as many as to a person
/// @param calls how many may be under way at once
record LaneSettings(
        @Nullable @DecimalMin(value = "0.01", message = "must be at least 0.01 a second")
                Double rate,
        @Nullable Duration perChat,
        @Nullable @Min(value = 0, message = "must not be negative") Integer perGroup,
        @Nullable @Min(value = 1, message = "must be at least 1") Integer calls) {

    private static final double HALF = 0.5;

    static final LaneSettings UNSET = new LaneSettings(null, null, null, null);

    @AssertTrue(message = "per-chat must not be negative")
    boolean isPerChatNotNegative() {
        return perChat == null || !perChat.isNegative();
    }

    /// These settings, and what is known of the provider where they are silent. Telegram: 30
    /// messages a second, 1 a second in one chat, 20 a minute in a group (Bots FAQ, "My bot is
    /// hitting limits"). VK: 20 requests a second with a community token. Twilio: 1 segment a
    /// second from a long number ("Understanding Twilio rate limits"). The web chat is our own.
    Limits orElseOf(ChannelKind kind) {
        var allowed = allowed(kind);
        return new Limits(
                Objects.requireNonNullElse(rate, allowed.rate),
                Objects.requireNonNullElse(perChat, allowed.perChat),
                Objects.requireNonNullElse(perGroup, allowed.perGroup),
                Objects.requireNonNullElse(calls, allowed.calls),
                allowed.keep);
    }

    private static Limits allowed(ChannelKind kind) {
        return switch (kind) {
            case TELEGRAM -> new Limits(28.5, Duration.ofMillis(1050), 19, 32, HALF);
            case VK -> new Limits(19, Duration.ZERO, 0, 16, 0.7);
            case SMS -> new Limits(0.95, Duration.ZERO, 4);
            case WEB -> new Limits(1000, Duration.ZERO, 16);
        };
    }

    /// @param rate messages a second
    /// @param keep what is left of the rate after the provider said that it was too much, 0 to 1
    record Limits(double rate, Duration perChat, int perGroup, int calls, double keep) {

        /// Without groups.
        Limits(double rate, Duration perChat, int calls) {
            this(rate, perChat, 0, calls, HALF);
        }
    }
}
