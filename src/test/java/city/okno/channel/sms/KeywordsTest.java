package city.okno.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "stop",
                " Stop. ",
                "СТОП",
                "стоп!!!",
                "Стоп",
                "CTOП",
                "S T O P",
                "cnjg",
                "ЫЕЩЗ",
                "«стоп»",
                "отписаться",
                "Отпишите",
                "не присылайте",
                "UNSUBSCRIBE"
            })
    void hearsStopHoweverItIsTyped(String text) {
        assertThat(Keywords.of(text)).contains(Keyword.STOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"START", "старт", "Старт.", "cnfhn", "ЫЕФКЕ", "unstop"})
    void hearsStart(String text) {
        assertThat(Keywords.of(text)).contains(Keyword.START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELP", "помощь", "ПОМОЩЬ!", "помошь", "gjvjom", "Руды", "info"})
    void hearsHelp(String text) {
        assertThat(Keywords.of(text)).contains(Keyword.HELP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "2", "стоп-кран", "где остановка", "stop it", "отмена", "да"})
    void takesNothingElseForCommand(String text) {
        assertThat(Keywords.of(text)).isEmpty();
    }
}
