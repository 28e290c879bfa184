package city.okno.script.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Vladivostok");

    private static String text(String pattern, Map<String, ?> arguments) {
        return new Message(pattern, "ru", ZONE).text(arguments).text();
    }

    @ParameterizedTest
    @CsvSource({"1, идея", "2, идеи", "5, идей", "11, идей", "21, идея", "22, идеи", "112, идей"})
    void choosesRussianForms(int count, String form) {
        assertThat(
                        text(
                                "{n, plural, one{# идея} few{# идеи} many{# идей} other{# идеи}}",
                                Map.of("n", count)))
                .isEqualTo(count + " " + form);
    }

    @Test
    void showsIdentifiersAsText() {
        assertThat(text("№ {id}", Map.of("id", 5500L))).isEqualTo("№ 5500");
        assertThat(text("№ {id}", Map.of("id", 5500))).isEqualTo("№ 5500");
    }

    @Test
    void groupsNumbersWhenAsked() {
        assertThat(text("{n, number}", Map.of("n", 5500L))).isEqualTo("5\u00A0500");
    }

    @Test
    void readsNumbersThatCameAsText() {
        assertThat(text("{n, plural, one{#} few{#} many{# лет} other{#}}", Map.of("n", "5")))
                .isEqualTo("5 лет");
    }

    @Test
    void showsDatesAndTimesInTheZone() {
        assertThat(text("{day, date, long}", Map.of("day", LocalDate.of(2026, 6, 5))))
                .startsWith("5 июня 2026");
        assertThat(text("{day, date, ::dMMMM}", Map.of("day", LocalDate.of(2026, 6, 5))))
                .isEqualTo("5 июня");
        assertThat(text("{at, time, short}", Map.of("at", LocalTime.of(13, 15))))
                .isEqualTo("13:15");
        assertThat(
                        text(
                                "{at, date, ::dMMMM}, {at, time, short}",
                                Map.of("at", Instant.parse("2026-06-05T20:15:00Z"))))
                .isEqualTo("6 июня, 06:15");
    }

    @Test
    void selectsByYesAndNo() {
        assertThat(text("{ok, select, yes{да} other{нет}}", Map.of("ok", true))).isEqualTo("да");
    }

    @Test
    void refusesMissingArgumentInsteadOfShowingItsName() {
        assertThatThrownBy(() -> text("Спасибо, {name}", Map.of()))
                .hasMessage("missing argument name");
    }

    @Test
    void refusesWhatCannotBeShown() {
        assertThatThrownBy(() -> text("{x}", Map.of("x", Duration.ofHours(1))))
                .hasMessageContaining("cannot be shown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name",
                "{0}",
                "{n, plural, one{x}}",
                "{n, choice, 0#x}",
                "{n, spellout}",
                "{Name}"
            })
    void refusesBrokenPatterns(String pattern) {
        assertThatThrownBy(() -> new Message(pattern, "ru", ZONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverReadsArgumentsAsMessageOrMarkup() {
        assertThat(text("Вы написали: {x}", Map.of("x", "{y} *z* [a](https://b.c) 'q'")))
                .isEqualTo("Вы написали: {y} *z* [a](https://b.c) 'q'");
    }
}
