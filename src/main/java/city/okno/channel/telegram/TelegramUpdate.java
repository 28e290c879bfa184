package city.okno.channel.telegram;

import city.okno.conversation.Content;
import city.okno.conversation.Inbound;
import city.okno.delivery.Address;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an update says.
sealed interface TelegramUpdate {

    /// Whose chat it is about; updates of one chat keep their order.
    Address chat();

    /// A message or a press of somebody who talks with the bot.
    record Turn(Inbound inbound) implements TelegramUpdate {
        @Override
        public Address chat() {
            return inbound.from();
        }
    }

    /// A message that Telegram shows as a part of an album.
    ///
    /// @param album Bot API Message: media_group_id
    /// @param content a photo, or what Okno cannot read
    record Piece(
            long id,
            Address chat,
            String album,
            @Nullable String language,
            Instant at,
            Content content)
            implements TelegramUpdate {}

    /// Somebody in a group speaks to the bot.
    ///
    /// @param payload of `/start@bot payload`; else empty
    record GroupCall(long id, Address chat, @Nullable String language, String payload)
            implements TelegramUpdate {}

    /// The bot may not write there any more: a person stopped it, a group removed it.
    record Blocked(Address chat) implements TelegramUpdate {}

    /// It may write there again.
    record Unblocked(Address chat) implements TelegramUpdate {}
}
