package city.okno.conversation.answer;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.Choice;
import city.okno.script.flow.AnswerType;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognisersTest {

    private static final Recognisers RECOGNISERS = new Recognisers(CommonLists.LEXICON);

    @Test
    void leavesTextAsItWasWritten() {
        assertThat(read(AnswerType.TEXT, "  Скамейки _во_ *дворе* {1}\n<b>да</b> "))
                .isEqualTo(new Recognised.Understood("Скамейки _во_ *дворе* {1}\n<b>да</b>"));
    }

    @Test
    void countsLettersNotUnits() {
        var question = question(AnswerType.TEXT, 2L, 3L);
        assertThat(RECOGNISERS.read("🙂🙂🙂", question, List.of()))
                .isEqualTo(new Recognised.Understood("🙂🙂🙂"));
        assertThat(RECOGNISERS.read("🙂", question, List.of()))
                .isEqualTo(
                        new Recognised.NotUnderstood(
                                Reason.SHORT, Map.of("min", 2L, "length", 1L)));
        assertThat(RECOGNISERS.read("abcd", question, List.of()))
                .isEqualTo(
                        new Recognised.NotUnderstood(Reason.LONG, Map.of("max", 3L, "length", 4L)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+79161234567",
                "8 916 123-45-67",
                "8(916)1234567",
                "9161234567",
                "+7 (916) 123 45 67",
                "мой номер 8 916 123 45 67",
                "Phone: +7-916-123-45-67, call me"
            })
    void readsPhones(String typed) {
        assertThat(read(AnswerType.PHONE, typed))
                .isEqualTo(new Recognised.Understood("+79161234567"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "8 916 123", "не скажу", "+7 000 000 00 00"})
    void refusesWhatIsNoPhone(String typed) {
        assertThat(read(AnswerType.PHONE, typed)).isEqualTo(Recognised.not(Reason.PHONE));
    }

    @Test
    void readsTypedCoordinates() {
        assertThat(read(AnswerType.LOCATION, "55.7539, 37.6208"))
                .isEqualTo(
                        new Recognised.Understood(
                                Map.of("latitude", 55.7539, "longitude", 37.6208)));
        assertThat(read(AnswerType.LOCATION, "99.1, 37.6"))
                .isEqualTo(Recognised.not(Reason.LOCATION));
        assertThat(read(AnswerType.LOCATION, "у метро")).isEqualTo(Recognised.not(Reason.LOCATION));
    }

    @ParameterizedTest
    @EnumSource(AnswerType.class)
    void neverThrowsWhateverIsTyped(AnswerType type) {
        var random = new Random(11);
        var pieces =
                List.of(
                        "12",
                        "31",
                        "02",
                        ".",
                        "/",
                        "-",
                        " ",
                        ":",
                        "1990",
                        "марта",
                        "march",
                        "да",
                        "no",
                        "через",
                        "in",
                        "пол",
                        "тысяч",
                        "minus",
                        "первое",
                        "\n",
                        "🙂",
                        "%s",
                        "{0}",
                        "'",
                        "999999999999999999999",
                        "пятница",
                        "ago",
                        "утра",
                        "half",
                        "to",
                        "Строгино",
                        ",",
                        "и",
                        "00",
                        "^",
                        "(",
                        "\\",
                        "\u0301");
        for (int i = 0; i < 2_000; i++) {
            var typed = new StringBuilder();
            for (int n = random.nextInt(7); n >= 0; n--) {
                typed.append(pieces.get(random.nextInt(pieces.size())));
                typed.append(random.nextBoolean() ? " " : "");
            }
            assertThat(read(type, typed.toString())).isNotNull();
        }
    }

    private static Recognised read(AnswerType type, String typed) {
        return RECOGNISERS.read(typed, question(type, null, null), List.of());
    }

    private static Question question(AnswerType type, Long min, Long max) {
        var options = List.of(new Known(new Choice("1", "Строгино"), List.of()));
        return new Question(type, min, max, options, CommonLists.NOW);
    }
}
