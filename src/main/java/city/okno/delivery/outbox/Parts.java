package city.okno.delivery.outbox;

import city.okno.delivery.Letter;
import city.okno.delivery.Message;
import city.okno.delivery.Message.File;
import city.okno.script.ChannelLimits;
import city.okno.script.RichText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A letter as the messages that its messenger makes of it. Each is a letter for itself, so that
/// one that arrived is not sent again because the next one failed, and a picture that is refused
/// does not take the text with it.
final class Parts {

    /// Of what goes before the text: nobody asks what became of it.
    static final String OWNER = "attachment";

    private Parts() {}

    /// In their order. The last one is the letter for its owner, with all the buttons.
    static List<Letter> of(Letter whole) {
        var message = whole.message();
        if (ChannelLimits.of(whole.to().channel()).attached()) {
            return List.of(whole);
        }
        var messages = new ArrayList<Message>();
        message.pictures().forEach(picture -> messages.add(alone(message, picture, null)));
        message.files().forEach(file -> messages.add(alone(message, null, file)));
        if (messages.isEmpty() || !message.text().isEmpty() || !message.options().isEmpty()) {
            messages.addAll(texts(message, ChannelLimits.of(whole.to().channel()).text()));
        }
        return letters(whole, messages);
    }

    /// A text that is too long for one message becomes several; the last one asks.
    private static List<Message> texts(Message whole, int most) {
        var texts = new ArrayList<Message>();
        var pieces = whole.text().pieces(most);
        pieces.subList(0, pieces.size() - 1).forEach(piece -> texts.add(alone(whole, piece)));
        texts.add(asking(whole, pieces.getLast()));
        return texts;
    }

    private static Message alone(Message whole, @Nullable String picture, @Nullable File file) {
        return new Message(
                RichText.EMPTY,
                List.of(),
                picture == null ? List.of() : List.of(picture),
                file == null ? List.of() : List.of(file),
                null,
                whole.language());
    }

    private static Message asking(Message whole, RichText text) {
        return new Message(
                text, whole.options(), List.of(), List.of(), whole.ask(), whole.language());
    }

    private static Message alone(Message whole, RichText text) {
        return new Message(text, List.of(), List.of(), List.of(), null, whole.language());
    }

    private static List<Letter> letters(Letter whole, List<Message> messages) {
        var letters = new ArrayList<Letter>();
        for (var message : messages) {
            var owner = letters.size() + 1 == messages.size() ? whole.owner() : OWNER;
            letters.add(letter(whole, message, owner));
        }
        return letters;
    }

    private static Letter letter(Letter whole, Message message, String owner) {
        return new Letter(
                whole.party(),
                whole.to(),
                message,
                whole.priority(),
                owner,
                whole.notBefore(),
                whole.expiresAt(),
                whole.supersedeKey(),
                whole.wordsVersion(),
                whole.mailing());
    }
}
