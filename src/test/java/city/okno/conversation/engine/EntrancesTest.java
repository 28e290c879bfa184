package city.okno.conversation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.conversation.session.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Free text finds its flow.
class EntrancesTest {

    private final Rehearsal talk = Ideas.rehearsal();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/idea",
                "/IDEA",
                "/idea@okno_bot",
                "предложить идею",
                "хочу предложить идею",
                "хачу предложить идею",
                "ghtlkj;bnm bltj",
                "predlozhit ideyu",
                "Здравствуйте! У меня новая идея"
            })
    void findsTheFlow(String text) {
        assertThat(talk.types(text)).startsWith("О чём идея?");
    }

    @Test
    void offersTheMenuWhenNothingIsFound() {
        assertThat(talk.types("какая погода на Марсе"))
                .isEqualTo("Не понял вас. Напишите другими словами или откройте меню.  {Меню}");
    }

    @Test
    void numberAfterTheMenuIsItsButton() {
        talk.types("меню");
        assertThat(talk.types("2")).isEqualTo("Какое слово?");
    }

    @Test
    void labelAfterTheMenuIsItsButton() {
        talk.types("меню");
        assertThat(talk.types("поиск")).isEqualTo("Какое слово?");
    }

    @Test
    void knowsThatThereIsNoSuchCommand() {
        talk.types("/idea");
        assertThat(talk.types("/nothing"))
                .isEqualTo(
                        "Такой команды нет. Все возможности — в меню.\n\n"
                                + "О чём идея?  [Скамейки] [Wi-Fi] [Детский уголок]");
    }

    @Test
    void wishForSomethingElseInterruptsAChoice() {
        talk.types("/idea");
        assertThat(talk.types("хочу найти идею")).isEqualTo("Какое слово?");
        assertThat(talk.session().talks()).hasSize(2);
    }

    @Test
    void textQuestionTakesWordsThatWouldBeginAnotherFlow() {
        talk.types("/find");
        assertThat(talk.types("предложить идею")).startsWith("Ищу «предложить идею».");
    }

    @Test
    void linkThatLeadsNowhere() {
        assertThat(talk.on(new Event.Link("nonsense")))
                .isEqualTo("Этого здесь больше нет.  {Меню}");
    }
}
