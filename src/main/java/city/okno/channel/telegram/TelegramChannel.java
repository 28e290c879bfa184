package city.okno.channel.telegram;

import city.okno.delivery.Address;
import city.okno.delivery.Channel;
import city.okno.delivery.Delivery;
import city.okno.delivery.Message.File;
import city.okno.delivery.Outgoing;
import city.okno.delivery.Sign;
import city.okno.script.ChannelKind;
import city.okno.script.ChannelLimits;
import city.okno.script.RichText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// Sends through the Bot API: a letter is one call, because pictures and files are letters of their
/// own that go before the text.
final class TelegramChannel implements Channel {

    private static final Logger log = LoggerFactory.getLogger(TelegramChannel.class);

    private static final ChannelLimits LIMITS = ChannelLimits.of(ChannelKind.TELEGRAM);

    private final TelegramClient client;
    private final TelegramPictures pictures;

    TelegramChannel(TelegramClient client, TelegramPictures pictures) {
        this.client = client;
        this.pictures = pictures;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.TELEGRAM;
    }

    @Override
    public Delivery send(Outgoing outgoing) {
        if (!outgoing.pictures().isEmpty()) {
            return pictures.bytes(outgoing.pictures().getFirst())
                    .map(bytes -> answer(outgoing, chat -> client.execute(photo(chat, bytes))))
                    .orElseGet(() -> new Delivery.Rejected("no_picture", false, false));
        }
        if (!outgoing.files().isEmpty()) {
            var file = outgoing.files().getFirst();
            return answer(outgoing, chat -> client.execute(document(chat, file)));
        }
        var text = TelegramText.of(outgoing.text());
        var answer = say(outgoing, text);
        return answer instanceof Delivery.Rejected(var reason, var blocked, _)
                        && !blocked
                        && !text.entities().isEmpty()
                ? sayPlainly(outgoing, reason)
                : answer;
    }

    private Delivery say(Outgoing outgoing, TelegramText text) {
        return answer(outgoing, chat -> client.execute(message(chat, text, outgoing)));
    }

    /// The bold parts and the links may be what Telegram does not like.
    private Delivery sayPlainly(Outgoing outgoing, String reason) {
        log.error("Telegram refuses our {}; it goes without marks: {}", outgoing.letter(), reason);
        return say(outgoing, TelegramText.withoutMarks(outgoing.text()));
    }

    @FunctionalInterface
    private interface Call {
        Message make(String chat) throws TelegramApiException;
    }

    private static Delivery answer(Outgoing outgoing, Call call) {
        try {
            return accepted(call.make(outgoing.to().value()));
        } catch (TelegramApiException failure) {
            return TelegramAnswers.movedTo(failure)
                    .map(chat -> again(chat, call))
                    .orElseGet(() -> TelegramAnswers.meaning(failure));
        }
    }

    /// A group has become a supergroup, which has another id.
    private static Delivery again(String chat, Call call) {
        try {
            return accepted(call.make(chat));
        } catch (TelegramApiException failure) {
            return TelegramAnswers.meaning(failure);
        }
    }

    private static Delivery accepted(Message sent) {
        return new Delivery.Accepted(sent.getMessageId().toString());
    }

    /// Ids of groups are negative (Bot API, Chat: a private chat has the id of its person).
    @Override
    public boolean isGroup(Address to) {
        return to.value().startsWith("-");
    }

    @Override
    public void sign(Sign sign) {
        try {
            switch (sign) {
                case Sign.Typing typing ->
                        client.execute(
                                SendChatAction.builder()
                                        .chatId(typing.to().value())
                                        .action(ActionType.TYPING.toString())
                                        .build());
                case Sign.PressAnswered press ->
                        client.execute(new AnswerCallbackQuery(press.pressId()));
                case Sign.PromptAnswered prompt -> edit(prompt);
            }
        } catch (TelegramApiException missed) {
            log.debug("A sign was not shown: {}", TelegramAnswers.meaning(missed));
        }
    }

    /// The answered prompt keeps its text, loses its buttons and shows what was chosen.
    private void edit(Sign.PromptAnswered prompt) throws TelegramApiException {
        if (prompt.externalId() != null) {
            client.execute(
                    EditMessageText.builder()
                            .chatId(prompt.to().value())
                            .messageId(Integer.valueOf(prompt.externalId()))
                            .text(answered(prompt.text(), "\n\n✓ " + prompt.chosen()))
                            .build());
        }
    }

    /// A text that was as long as can be loses its end.
    private static String answered(String prompt, String chosen) {
        var room = LIMITS.text() - chosen.length();
        return RichText.plain(prompt).pieces(room).getFirst().text() + chosen;
    }

    private static SendMessage message(String chat, TelegramText text, Outgoing outgoing) {
        return SendMessage.builder()
                .chatId(chat)
                .text(text.text())
                .entities(text.entities())
                .replyMarkup(TelegramButtons.of(outgoing))
                .build();
    }

    private static SendPhoto photo(String chat, byte[] bytes) {
        return SendPhoto.builder()
                .chatId(chat)
                .photo(new InputFile(new ByteArrayInputStream(bytes), "photo.jpg"))
                .build();
    }

    private static SendDocument document(String chat, File file) {
        var bytes = file.content().getBytes(StandardCharsets.UTF_8);
        return SendDocument.builder()
                .chatId(chat)
                .document(new InputFile(new ByteArrayInputStream(bytes), file.name()))
                .build();
    }
}
