package city.okno.delivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Address;
import city.okno.delivery.Letter;
import city.okno.delivery.Message;
import city.okno.delivery.Option;
import city.okno.delivery.Target;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.RichText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PartsTest {

    private static final Message.File FILE = new Message.File("a.json", "application/json", "{}");
    private static final Option YES = new Option("Да", new Target.Answer(7, "yes"));

    @Test
    void putsPicturesAndFilesBeforeText() {
        var parts = Parts.of(letter(ChannelKind.TELEGRAM, "Вот", List.of("one", "two")));
        assertThat(parts).hasSize(4);
        assertThat(parts)
                .extracting(part -> part.message().pictures().size())
                .containsExactly(1, 1, 0, 0);
        assertThat(parts)
                .extracting(part -> part.message().files().size())
                .containsExactly(0, 0, 1, 0);
        assertThat(parts)
                .extracting(part -> part.message().text().text())
                .containsExactly("", "", "", "Вот");
        assertThat(parts.getLast().message().options()).containsExactly(YES);
    }

    @Test
    void tellsOwnerOfTheTextOnly() {
        var parts = Parts.of(letter(ChannelKind.TELEGRAM, "Вот", List.of("one")));
        assertThat(parts)
                .extracting(Letter::owner)
                .containsExactly(Parts.OWNER, Parts.OWNER, "turn");
    }

    @Test
    void letsLastPictureStandForLetterWithoutText() {
        var whole =
                Letter.reply(
                        new PartyId(1),
                        new Address(ChannelKind.TELEGRAM, "1001"),
                        new Message(
                                RichText.EMPTY, List.of(), List.of("one", "two"), List.of(), null),
                        "v1");
        assertThat(Parts.of(whole)).extracting(Letter::owner).containsExactly(Parts.OWNER, "turn");
    }

    @Test
    void cutsTextThatIsTooLongAndAsksAtItsEnd() {
        var parts =
                Parts.of(letter(ChannelKind.TELEGRAM, "слово ".repeat(1000).strip(), List.of()));
        assertThat(parts)
                .extracting(part -> part.message().text().text().length())
                .containsExactly(0, 4091, 1907);
        assertThat(parts)
                .extracting(part -> part.message().options().size())
                .containsExactly(0, 0, 1);
        assertThat(parts)
                .extracting(Letter::owner)
                .containsExactly(Parts.OWNER, Parts.OWNER, "turn");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TELEGRAM")
    void leavesLetterWholeWherePicturesComeWithText(ChannelKind channel) {
        var whole = letter(channel, "Вот", List.of("one", "two"));
        assertThat(Parts.of(whole)).containsExactly(whole);
    }

    private static Letter letter(ChannelKind channel, String text, List<String> pictures) {
        return Letter.reply(
                new PartyId(1),
                new Address(channel, "1001"),
                new Message(
                        RichText.plain(text), List.of(YES), pictures, List.of(FILE), null, "ru"),
                "v1");
    }
}
