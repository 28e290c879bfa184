package city.okno.conversation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.conversation.session.Event;
import org.junit.jupiter.api.Test;

/// Late presses never touch the open question.
class PressesTest {

    private final Rehearsal talk = Ideas.rehearsal();

    @Test
    void tellsWhatWasAnsweredAndOffersToChangeIt() {
        talk.types("/idea");
        talk.presses("Wi-Fi");
        assertThat(talk.presses("Скамейки")).isEqualTo("Вы уже ответили: «Wi-Fi».  [Изменить]");
        assertThat(talk.types("Быстрый Wi-Fi")).isEqualTo("Опишите подробнее.  {Пропустить}");
    }

    @Test
    void changesAndComesBack() {
        talk.types("/idea");
        talk.presses("Wi-Fi");
        talk.types("Быстрый Wi-Fi");
        talk.presses("Скамейки");
        assertThat(talk.presses("Изменить"))
                .isEqualTo("О чём идея?  [Скамейки] [Wi-Fi] [Детский уголок]");
        assertThat(talk.presses("Скамейки")).isEqualTo("Опишите подробнее.  {Пропустить}");
    }

    @Test
    void secondPressOfTheSameButtonChangesNothing() {
        talk.types("/idea");
        talk.presses("Wi-Fi");
        var before = talk.session();
        talk.presses("Wi-Fi");
        assertThat(talk.session()).isEqualTo(before);
    }

    @Test
    void cannotChangeWhatIsOver() {
        talk.types("/idea");
        talk.types("отмена");
        assertThat(talk.presses("Wi-Fi")).isEqualTo("Эта кнопка уже не действует.  {Меню}");
    }

    @Test
    void offersTheMenuUnderAnAnswerOfAnEndedConversation() {
        talk.types("/idea");
        talk.presses("Wi-Fi");
        talk.types("отмена");
        assertThat(talk.presses("Скамейки")).isEqualTo("Вы уже ответили: «Wi-Fi».  {Меню}");
    }

    @Test
    void refusesButtonsOfOthers() {
        talk.types("/idea");
        assertThat(talk.on(new Event.UnknownPress())).isEqualTo("Эта кнопка уже не действует.");
        assertThat(talk.types("2")).isEqualTo("Как назовём?");
    }

    @Test
    void typedNumbersMeanThePresentButtonsOnly() {
        talk.types("/idea");
        talk.presses("Wi-Fi");
        assertThat(talk.types("1")).isEqualTo("Слишком коротко.");
    }
}
