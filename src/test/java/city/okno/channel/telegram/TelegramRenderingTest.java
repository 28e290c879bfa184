package city.okno.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Ask;
import city.okno.delivery.Outgoing.Button;
import city.okno.delivery.Rendering.Shown;
import java.util.List;
import org.junit.jupiter.api.Test;

class TelegramRenderingTest {

    private final TelegramRendering rendering = new TelegramRendering();

    @Test
    void showsWhatStandsOnButtonsUnderTheMessage() {
        assertThat(
                        rendering.of(
                                SomeLetters.asking(
                                        new Button("Да", "t1", null),
                                        new Button("Нет", "t2", null))))
                .containsExactly(new Shown("Придёте?", List.of(List.of("Да", "Нет"))));
    }

    @Test
    void showsWhatStandsOnTheKeyboardThatSharesANumber() {
        assertThat(
                        rendering.of(
                                SomeLetters.asking(
                                        new Button("Мой номер", "", Ask.PHONE),
                                        new Button("Отмена", "t2", null))))
                .containsExactly(new Shown("Придёте?", List.of(List.of("Мой номер", "Отмена"))));
    }

    @Test
    void showsTextWithoutButtons() {
        assertThat(rendering.of(SomeLetters.saying("Здравствуйте")))
                .containsExactly(new Shown("Здравствуйте", List.of()));
    }
}
