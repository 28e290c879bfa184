package city.okno.notice.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.okno.notice.Category;
import city.okno.notice.Notice;
import city.okno.script.Wording;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoticeJsonTest {

    @Test
    void keepsTypesOfArguments() {
        Map<String, Object> arguments =
                Map.of(
                        "text",
                        "{\"date\":\"no\"}",
                        "whole",
                        5_500L,
                        "yes",
                        true,
                        "decimal",
                        new BigDecimal("1.50"),
                        "double",
                        0.1,
                        "date",
                        LocalDate.of(2026, 6, 5),
                        "time",
                        LocalTime.of(9, 30),
                        "instant",
                        Instant.parse("2026-06-05T06:30:00.000001Z"),
                        "duration",
                        Duration.ofMinutes(95));
        assertThat(NoticeJson.arguments(NoticeJson.arguments(arguments))).isEqualTo(arguments);
    }

    @Test
    void writesEqualArgumentsAlike() {
        assertThat(NoticeJson.arguments(Map.of("a", 1, "b", Category.CODE)))
                .isEqualTo("{\"a\":1,\"b\":\"CODE\"}");
    }

    @Test
    void refusesWhatWordsCannotShow() {
        assertThatThrownBy(() -> NoticeJson.arguments(Map.of("list", List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsWordingsWithTheirFirstLanguageFirst() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("ru", "Как вам центр?");
        texts.put("en", "How do you like the centre?");
        Map<String, Object> arguments = Map.of("question", new Wording(texts));

        var read = NoticeJson.arguments(NoticeJson.arguments(arguments));

        assertThat(read).isEqualTo(arguments);
        assertThat(((Wording) read.get("question")).in("fr")).isEqualTo("Как вам центр?");
    }

    @Test
    void keepsButtons() {
        var buttons =
                List.of(
                        new Notice.Button("document.more", "document.show", Map.of("id", "1")),
                        new Notice.Button(
                                "poll.option",
                                "poll.answer",
                                Map.of("option", "1"),
                                Map.of("label", Wording.of("ru", "Да"))),
                        new Notice.Button("document.later", "document.later", Map.of()));
        assertThat(NoticeJson.buttons(NoticeJson.buttons(buttons))).isEqualTo(buttons);
    }
}
