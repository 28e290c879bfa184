package city.okno.rehearsal.stage;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Address;
import city.okno.delivery.Ask;
import city.okno.delivery.LetterId;
import city.okno.delivery.Outgoing;
import city.okno.delivery.Outgoing.Button;
import city.okno.delivery.Rendering.Shown;
import city.okno.script.ChannelKind;
import city.okno.script.ChannelLimits;
import city.okno.script.RichText;
import city.okno.testing.TestClock;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FittingTest {

    private final Fitting vk = new Fitting(ChannelLimits.of(ChannelKind.VK));

    @Test
    void acceptsWhatTheMessengerCarries() {
        var shown = new Shown("Придёте?", List.of(List.of("Да", "Нет")));
        assertThat(vk.trouble(asking("Да", "Нет"), List.of(shown))).isEmpty();
    }

    @Test
    void saysWhatIsTooMuch() {
        var rows = Collections.nCopies(7, List.of("Да"));
        assertThat(trouble(new Shown("Придёте?", rows)))
                .isEqualTo("7 rows of buttons, where 6 fit");
        var row = List.of(Collections.nCopies(6, "Да"));
        assertThat(trouble(new Shown("Придёте?", row)))
                .isEqualTo("6 buttons in a row, where 5 fit");
        var many = Collections.nCopies(6, List.of("Да", "Нет"));
        assertThat(trouble(new Shown("Придёте?", many))).isEqualTo("11 buttons, where 10 fit");
        var label = List.of(List.of("я".repeat(41)));
        assertThat(trouble(new Shown("Придёте?", label)))
                .isEqualTo("41 characters on a button, where 40 fit");
        assertThat(trouble(new Shown("я".repeat(4097), List.of())))
                .isEqualTo("4097 characters, where 4096 fit");
    }

    @Test
    void missesOptionThatNobodyCanChoose() {
        var shown = new Shown("Придёте?\n\n1. Да", List.of(List.of("1")));
        assertThat(vk.trouble(asking("Да"), List.of(shown))).isEmpty();
        assertThat(vk.trouble(asking("Да", "Нет"), List.of(shown)))
                .contains("nothing to press for [Нет]");
    }

    @Test
    void letsMessengerLeaveOutWhatItCannotShare() {
        var letter = letter(List.of(new Button("Мой номер", "", Ask.PHONE)));
        assertThat(vk.trouble(letter, List.of(new Shown("Придёте?", List.of())))).isEmpty();
    }

    private String trouble(Shown shown) {
        return vk.trouble(asking(), List.of(shown)).orElse("");
    }

    private static Outgoing asking(String... labels) {
        return letter(Stream.of(labels).map(label -> new Button(label, "token", null)).toList());
    }

    private static Outgoing letter(List<Button> buttons) {
        return new Outgoing(
                new LetterId(1),
                1,
                new Address(ChannelKind.VK, "42"),
                RichText.plain("Придёте?"),
                buttons,
                List.of(),
                List.of(),
                null,
                TestClock.MONDAY_NOON);
    }
}
