package city.okno.channel.chat;

import city.okno.delivery.Channel;
import city.okno.delivery.Delivery;
import city.okno.delivery.Outgoing;
import city.okno.delivery.Sign;
import city.okno.script.ChannelKind;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Sending means adding a line to the history; the line's id comes from the letter's, so that a
/// letter that is sent again is still there once.
class WebChannel implements Channel {

    private final WebChats chats;
    private final ChatStreams streams;
    private final InstantSource clock;

    WebChannel(WebChats chats, ChatStreams streams, InstantSource clock) {
        this.chats = chats;
        this.streams = streams;
        this.clock = clock;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.WEB;
    }

    @Override
    public Delivery send(Outgoing outgoing) {
        var chat = ChatId.of(outgoing.to());
        var now = clock.instant();
        var id = chat.lineOf(outgoing.letter().value());
        var line =
                new ChatMessage(
                        id,
                        ChatMessage.From.BOT,
                        outgoing.text().text(),
                        Mark.of(outgoing.text()),
                        choices(outgoing.options()),
                        ChatMessage.code(outgoing.ask()),
                        ChatMessage.images(outgoing.pictures()),
                        attachments(id, outgoing),
                        outgoing.language(),
                        null,
                        now);
        chats.add(chat, line, outgoing.files(), now);
        return new Delivery.Accepted(id);
    }

    /// The page itself marks what was pressed: the resident's line names its option.
    @Override
    public void sign(Sign sign) {
        switch (sign) {
            case Sign.Typing(var to) -> streams.show(ChatId.of(to), "typing", "{}");
            case Sign.PressAnswered _, Sign.PromptAnswered _ -> {}
        }
    }

    /// The place is shared by a button of the page itself, a number is typed.
    private static List<ChatMessage.Choice> choices(List<Outgoing.Button> buttons) {
        return buttons.stream()
                .filter(button -> button.share() == null)
                .map(button -> new ChatMessage.Choice(button.token(), button.label()))
                .toList();
    }

    private static @Nullable List<ChatMessage.Attachment> attachments(
            String line, Outgoing outgoing) {
        var files = outgoing.files();
        return files.isEmpty()
                ? null
                : IntStream.range(0, files.size())
                        .mapToObj(place ->
                                new ChatMessage.Attachment(
                                        files.get(place).name(),
                                        "/api/chat/files/" + line + "/" + place))
                        .toList();
    }
}
