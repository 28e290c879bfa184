package city.okno.channel.telegram;

import city.okno.conversation.Content;
import city.okno.conversation.Inbound;
import city.okno.delivery.Address;
import city.okno.script.ChannelKind;
import city.okno.script.CleanText;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;

/// Turns Telegram's updates into neutral ones. What is not written to the bot by a person in a
/// private chat is passed over.
final class TelegramUpdates {

    private static final String START = "/start";

    private final InstantSource clock;

    TelegramUpdates(InstantSource clock) {
        this.clock = clock;
    }

    Optional<Inbound> inbound(Update update) {
        if (update.getMessage() != null) {
            return message(update, update.getMessage());
        }
        if (update.getCallbackQuery() != null) {
            return press(update, update.getCallbackQuery());
        }
        return Optional.empty();
    }

    private Optional<Inbound> message(Update update, Message message) {
        var from = message.getFrom();
        return message.isUserMessage() && from != null
                ? Optional.of(inbound(update, message.getChatId(), from, content(message, from)))
                : Optional.empty();
    }

    private Optional<Inbound> press(Update update, CallbackQuery query) {
        var message = query.getMessage();
        return message != null && query.getData() != null && message.getChat().isUserChat()
                ? Optional.of(
                        inbound(
                                update,
                                message.getChatId(),
                                query.getFrom(),
                                new Content.Press(query.getData(), query.getId())))
                : Optional.empty();
    }

    private Inbound inbound(Update update, Long chat, User from, Content content) {
        return new Inbound(
                update.getUpdateId().toString(),
                new Address(ChannelKind.TELEGRAM, chat.toString()),
                language(from.getLanguageCode()),
                clock.instant(),
                content);
    }

    private static Content content(Message message, User from) {
        if (message.hasText()) {
            return text(CleanText.of(message.getText()));
        }
        if (message.hasContact()) {
            var contact = message.getContact();
            return new Content.Contact(
                    contact.getPhoneNumber(), from.getId().equals(contact.getUserId()));
        }
        if (message.hasLocation()) {
            var place = message.getLocation();
            return new Content.Location(place.getLatitude(), place.getLongitude());
        }
        if (message.hasPhoto()) {
            var caption = message.getCaption() == null ? "" : CleanText.of(message.getCaption());
            return new Content.Photo(List.of(largest(message.getPhoto())), caption);
        }
        return new Content.Unsupported(kind(message));
    }

    private static Content text(String text) {
        return text.equals(START) || text.startsWith(START + " ")
                ? new Content.Start(text.substring(START.length()).strip())
                : new Content.Text(text);
    }

    /// Telegram sends each photo in several sizes.
    private static String largest(List<PhotoSize> sizes) {
        return sizes.stream()
                .max(Comparator.comparingInt(size -> size.getWidth() * size.getHeight()))
                .orElseThrow()
                .getFileId();
    }

    private static String kind(Message message) {
        if (message.hasSticker()) {
            return "sticker";
        }
        if (message.hasVoice()) {
            return "voice";
        }
        if (message.hasVideo() || message.hasVideoNote() || message.hasAnimation()) {
            return "video";
        }
        if (message.hasDocument()) {
            return "document";
        }
        return message.hasPoll() ? "poll" : "other";
    }

    /// IETF tag to two letters: `pt-br` is `pt`.
    private static @Nullable String language(@Nullable String tag) {
        return tag == null || tag.length() < 2 ? null : tag.substring(0, 2);
    }
}
