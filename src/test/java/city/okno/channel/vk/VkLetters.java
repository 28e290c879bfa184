package city.okno.channel.vk;

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

/// Letters on their way to person 42.
final class VkLetters {

    static final long PERSON = 42;
    static final Address ADDRESS = new Address(ChannelKind.VK, "42");

    private VkLetters() {}

    static Outgoing saying(String text) {
        return numbered(1, text);
    }

    static Outgoing numbered(long letter, String text) {
        return letter(letter, text, List.of(), List.of(), List.of());
    }

    static Outgoing asking(Button... buttons) {
        return letter(1, "Придёте?", List.of(buttons), List.of(), List.of());
    }

    static Outgoing showing(List<String> pictures, List<Message.File> files) {
        return letter(1, "Вот", List.of(), pictures, files);
    }

    static Button button(String label) {
        return new Button(label, "token-" + label.hashCode(), null);
    }

    private static Outgoing letter(
            long letter,
            String text,
            List<Button> buttons,
            List<String> pictures,
            List<Message.File> files) {
        return new Outgoing(
                new LetterId(letter),
                1,
                ADDRESS,
                RichText.plain(text),
                buttons,
                pictures,
                files,
                null,
                TestClock.MONDAY_NOON.plus(Duration.ofHours(1)));
    }
}
