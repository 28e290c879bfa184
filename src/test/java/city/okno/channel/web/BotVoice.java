package city.okno.channel.web;

import city.okno.channel.chat.ChatId;
import city.okno.channel.chat.ChatMessage;
import city.okno.channel.chat.WebChats;
import city.okno.delivery.Ask;
import city.okno.delivery.Channel;
import city.okno.delivery.LetterId;
import city.okno.delivery.Outgoing;
import city.okno.media.PictureId;
import city.okno.script.RichText;
import city.okno.testing.DemoOkno;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// Says to a visitor what no script of the demo says, by the way that all letters take.
record BotVoice(Channel web, WebChats chats, ChatId chat, InstantSource clock) {

    static BotVoice to(ChatVisitor visitor, DemoOkno okno) {
        return new BotVoice(
                okno.get("webChannel", Channel.class),
                okno.get(WebChats.class),
                visitor.chat(),
                okno.get(InstantSource.class));
    }

    void says(String text, String... labels) {
        send(text, List.of(labels), List.of(), null, "ru");
    }

    void saysInEnglish(String text) {
        send(text, List.of(), List.of(), null, "en");
    }

    void asks(Ask ask, String text) {
        send(text, List.of(), List.of(), ask, "ru");
    }

    void shows(PictureId picture, String text) {
        send(text, List.of(), List.of(picture.value()), null, "ru");
    }

    /// What the resident said on another device, and nobody has answered yet.
    void hears(String text) {
        var now = clock.instant();
        var id = UUID.randomUUID().toString();
        chats.add(chat, ChatMessage.said(id, text, List.of(), null, now), List.of(), now);
    }

    private void send(
            String text,
            List<String> labels,
            List<String> pictures,
            @Nullable Ask ask,
            String language) {
        web.send(
                new Outgoing(
                        new LetterId(ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50)),
                        1,
                        chat.address(),
                        RichText.plain(text),
                        labels.stream()
                                .map(label ->
                                        new Outgoing.Button(label, "t" + UUID.randomUUID(), null))
                                .toList(),
                        pictures,
                        List.of(),
                        ask,
                        expiry(),
                        language));
    }

    private Instant expiry() {
        return clock.instant().plus(Duration.ofDays(1));
    }
}
