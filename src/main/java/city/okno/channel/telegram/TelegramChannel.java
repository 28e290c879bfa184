package city.okno.channel.telegram;

import city.okno.delivery.Channel;
import city.okno.delivery.Delivery;
import city.okno.delivery.Message;
import city.okno.delivery.Outgoing;
import city.okno.delivery.Sign;
import city.okno.script.ChannelKind;
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
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// Sends through the Bot API. A letter with pictures or files is several calls; the text with its
/// buttons goes last, so that it stands under them, and its id is the letter's.
final class TelegramChannel implements Channel {

    private static final Logger log = LoggerFactory.getLogger(TelegramChannel.class);

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
        try {
            for (var picture : outgoing.pictures()) {
                sendPicture(outgoing, picture);
            }
            for (var file : outgoing.files()) {
                client.execute(document(outgoing, file));
            }
            return new Delivery.Accepted(
                    client.execute(message(outgoing)).getMessageId().toString());
        } catch (TelegramApiException failure) {
            return TelegramAnswers.meaning(failure);
        }
    }

    /// Each call counts against Telegram's limit.
    @Override
    public int cost(Outgoing outgoing) {
        return outgoing.pictures().size() + outgoing.files().size() + 1;
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
                            .text(prompt.text() + "\n\n✓ " + prompt.chosen())
                            .build());
        }
    }

    private static SendMessage message(Outgoing outgoing) {
        var text = TelegramText.of(outgoing.text());
        return SendMessage.builder()
                .chatId(outgoing.to().value())
                .text(text.text())
                .entities(text.entities())
                .replyMarkup(TelegramButtons.of(outgoing))
                .build();
    }

    private void sendPicture(Outgoing outgoing, String picture) throws TelegramApiException {
        var photo = pictures.bytes(picture);
        if (photo.isPresent()) {
            client.execute(
                    SendPhoto.builder()
                            .chatId(outgoing.to().value())
                            .photo(
                                    new InputFile(
                                            new ByteArrayInputStream(photo.get()), "photo.jpg"))
                            .build());
        }
    }

    private static SendDocument document(Outgoing outgoing, Message.File file) {
        var bytes = file.content().getBytes(StandardCharsets.UTF_8);
        return SendDocument.builder()
                .chatId(outgoing.to().value())
                .document(new InputFile(new ByteArrayInputStream(bytes), file.name()))
                .build();
    }
}
