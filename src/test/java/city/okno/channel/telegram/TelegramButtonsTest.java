package city.okno.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.okno.delivery.Ask;
import city.okno.delivery.Outgoing.Button;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

class TelegramButtonsTest {

    @Test
    void showsNothingWithoutOptions() {
        assertThat(TelegramButtons.of(SomeLetters.asking())).isNull();
    }

    @Test
    void putsTwoShortLabelsInRow() {
        var keyboard = inline(button("Да"), button("Нет"), button("Не знаю"));
        assertThat(keyboard.getKeyboard())
                .extracting(row -> row.stream().map(InlineKeyboardButton::getText).toList())
                .containsExactly(List.of("Да", "Нет"), List.of("Не знаю"));
    }

    @Test
    void givesLongLabelRowOfItsOwn() {
        var keyboard = inline(button("Да"), button("Пропустить и вернуться позже"), button("Нет"));
        assertThat(keyboard.getKeyboard()).hasSize(3);
    }

    @Test
    void bringsTokenBack() {
        var button = inline(button("Да")).getKeyboard().getFirst().getFirst();
        assertThat(button.getCallbackData()).isEqualTo("token-Да");
    }

    @Test
    void refusesTokenThatTelegramWould() {
        var longest = new Button("Да", "ж".repeat(32), null);
        assertThat(inline(longest).getKeyboard()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> inline(new Button("Да", "ж".repeat(32) + "a", null)));
        assertThatIllegalArgumentException().isThrownBy(() -> inline(new Button("Да", "", null)));
    }

    @Test
    void asksForNumberAndPlaceWithKeyboard() {
        var keyboard =
                (ReplyKeyboardMarkup)
                        TelegramButtons.of(
                                SomeLetters.asking(
                                        new Button("Отправить мой номер", "", Ask.PHONE),
                                        new Button("Отправить моё место", "", Ask.LOCATION),
                                        button("Отмена")));
        assertThat(keyboard.getOneTimeKeyboard()).isTrue();
        assertThat(keyboard.getKeyboard()).hasSize(3);
        var phone = keyboard.getKeyboard().get(0).getFirst();
        assertThat(phone.getRequestContact()).isTrue();
        assertThat(phone.getRequestLocation()).isNull();
        var place = keyboard.getKeyboard().get(1).getFirst();
        assertThat(place.getRequestContact()).isNull();
        assertThat(place.getRequestLocation()).isTrue();
        assertThat(keyboard.getKeyboard().get(2).getFirst().getRequestContact()).isNull();
    }

    private static InlineKeyboardMarkup inline(Button... buttons) {
        return (InlineKeyboardMarkup) TelegramButtons.of(SomeLetters.asking(buttons));
    }

    private static Button button(String label) {
        return new Button(label, "token-" + label, null);
    }
}
