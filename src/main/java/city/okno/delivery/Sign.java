package city.okno.delivery;

import org.jspecify.annotations.Nullable;

/// What is shown beside messages.
public sealed interface Sign {
    Address to();

    /// The bot is at work.
    record Typing(Address to) implements Sign {}

    /// The press arrived; messengers stop their spinning wheel.
    ///
    /// @param pressId the messenger's id of the press
    record PressAnswered(Address to, String pressId) implements Sign {}

    /// The prompt was answered: its buttons go, the chosen one is shown.
    ///
    /// @param externalId the messenger's id of the message; null when it never answered with one
    /// @param chosen what the party chose, as it was written on the button
    /// @param attached whether the prompt was sent with pictures or files
    record PromptAnswered(
            Address to, @Nullable String externalId, String text, String chosen, boolean attached)
            implements Sign {

        /// A prompt that is nothing but text.
        public PromptAnswered(Address to, @Nullable String externalId, String text, String chosen) {
            this(to, externalId, text, chosen, false);
        }
    }
}
