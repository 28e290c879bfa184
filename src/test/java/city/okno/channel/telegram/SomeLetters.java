package city.okno.channel.telegram;

import city.okno.delivery.Address;
import city.okno.delivery.LetterId;
import city.okno.delivery.Message;
import city.okno.delivery.Outgoing;
import city.okno.delivery.Outgoing.Button;
import city.okno.script.ChannelKind;
import city.okno.script.RichText;
import city.okno.testing.TestClock;
import java.time.Duration;
import java.util.List;

/// Letters on their way to chat 42.
final class SomeLetters {

    static final long CHAT = 42;
    static final Address ADDRESS = new Address(ChannelKind.TELEGRAM, "42");

    private SomeLetters() {}

    static Outgoing saying(String text) {
        return saying(RichText.plain(text));
    }

    static Outgoing saying(RichText text) {
        return letter(text, List.of(), List.of(), List.of());
    }

    static Outgoing asking(Button... buttons) {
        return letter(RichText.plain("Придёте?"), List.of(buttons), List.of(), List.of());
    }

    static Outgoing showing(String picture) {
        return letter(RichText.EMPTY, List.of(), List.of(picture), List.of());
    }

    static Outgoing attaching(Message.File file) {
        return letter(RichText.EMPTY, List.of(), List.of(), List.of(file));
    }

    private static Outgoing letter(
            RichText text, List<Button> buttons, List<String> pictures, List<Message.File> files) {
        return new Outgoing(
                new LetterId(1),
                1,
                ADDRESS,
                text,
                buttons,
                pictures,
                files,
                null,
                TestClock.MONDAY_NOON.plus(Duration.ofHours(1)));
    }
}
