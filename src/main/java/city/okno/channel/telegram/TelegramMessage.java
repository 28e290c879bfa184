package city.okno.channel.telegram;

import city.okno.conversation.Content;
import city.okno.script.CleanText;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;

/// What a message in a private chat says.
final class TelegramMessage {

    private static final String START = "/start";
    private static final String IMAGE = "image/";

    private TelegramMessage() {}

    static Content content(Message message, User from) {
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
            return new Content.Photo(List.of(largest(message.getPhoto())), caption(message));
        }
        return isPicture(message.getDocument())
                ? new Content.Photo(List.of(message.getDocument().getFileId()), caption(message))
                : new Content.Unsupported(kind(message));
    }

    private static Content text(String text) {
        return text.equals(START) || text.startsWith(START + " ")
                ? new Content.Start(text.substring(START.length()).strip())
                : new Content.Text(text);
    }

    private static String caption(Message message) {
        return message.getCaption() == null ? "" : CleanText.of(message.getCaption());
    }

    /// Telegram sends each photo in several sizes.
    private static String largest(List<PhotoSize> sizes) {
        return sizes.stream()
                .max(Comparator.comparingInt(size -> size.getWidth() * size.getHeight()))
                .orElseThrow()
                .getFileId();
    }

    /// A photo that was sent as a file, so that Telegram leaves it as it is. A GIF comes as an
    /// animation and a document at once.
    private static boolean isPicture(@Nullable Document document) {
        return document != null
                && document.getMimeType() != null
                && document.getMimeType().startsWith(IMAGE);
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
}
