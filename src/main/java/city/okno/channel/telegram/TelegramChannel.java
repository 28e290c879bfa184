package city.okno.channel.telegram;

import city.okno.delivery.Channel;
import city.okno.delivery.Delivery;
import city.okno.delivery.Message.File;
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
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// Sends through the Bot API: a letter is one call, because pictures and files are letters of their
/// own that go before the text.
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
        if (!outgoing.pictures().isEmpty()) {
            return pictures.bytes(outgoing.pictures().getFirst())
                    .map(bytes -> answer(() -> client.execute(photo(outgoing, bytes))))
                    .orElseGet(() -> new Delivery.Rejected("no_picture", false, false));
        }
        return outgoing.files().isEmpty()
                ? answer(() -> client.execute(message(outgoing)))
                : answer(() -> client.execute(document(outgoing, outgoing.files().getFirst())));
    }

    @FunctionalInterface
    private interface Call {
        Message make() throws TelegramApiException;
    }

    private static Delivery answer(Call call) {
        try {
            return new Delivery.Accepted(call.make().getMessageId().toString());
        } catch (TelegramApiException failure) {
            return TelegramAnswers.meaning(failure);
        }
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

    private static SendPhoto photo(Outgoing outgoing, byte[] bytes) {
        return SendPhoto.builder()
                .chatId(outgoing.to().value())
                .photo(new InputFile(new ByteArrayInputStream(bytes), "photo.jpg"))
                .build();
    }

    private static SendDocument document(Outgoing outgoing, File file) {
        var bytes = file.content().getBytes(StandardCharsets.UTF_8);
        return SendDocument.builder()
                .chatId(outgoing.to().value())
                .document(new InputFile(new ByteArrayInputStream(bytes), file.name()))
                .build();
    }
}
