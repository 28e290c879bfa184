package city.okno.rehearsal.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.okno.rehearsal.chat.Line.What;
import city.okno.script.ChannelKind;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatParserTest {

    @Test
    void readsEveryKindOfLine() throws UnreadableChat {
        var file =
                ChatParser.parse(
                        "example.chat",
                        """
                        # Someone was faster
                        at 2026-06-05 09:40
                        in vk
                        language en
                        given slot taken "Строгино" 13:00

                        Дарья > /book
                              < Какой центр?  [Строгино] [Щукино]
                        ~ 95m
                        """);
        assertThat(file.lines())
                .containsExactly(
                        new Line.At(2, LocalDateTime.of(2026, 6, 5, 9, 40)),
                        new Line.In(3, ChannelKind.VK),
                        new Line.Language(4, "en"),
                        new Line.Given(5, "slot", List.of("taken", "13:00"), List.of("Строгино")),
                        new Line.Input(7, "Дарья", null, new What.Text("/book")),
                        new Line.Seen(
                                8, 8, null, null, "Какой центр?", List.of("Строгино", "Щукино")),
                        new Line.Wait(9, Duration.ofMinutes(95)));
    }

    @Test
    void readsWhoIsToldInWhichMessenger() throws UnreadableChat {
        var lines =
                ChatParser.parse(
                                "example.chat",
                                """
                                Олег in vk < Новая идея  [Одобрить]
                                sms Дарья < Код: {code}
                                Дарья in vk > {code}
                                """)
                        .lines();
        assertThat(lines)
                .containsExactly(
                        new Line.Seen(
                                1, 1, "Олег", ChannelKind.VK, "Новая идея", List.of("Одобрить")),
                        new Line.Seen(2, 2, "Дарья", ChannelKind.SMS, "Код: {code}", List.of()),
                        new Line.Input(3, "Дарья", ChannelKind.VK, new What.Text("{code}")));
    }

    @Test
    void continuesATextOverSeveralLines() throws UnreadableChat {
        var lines =
                ChatParser.parse(
                                "example.chat",
                                """
                                < Первая строка
                                | вторая
                                |
                                | последняя  [Да]
                                """)
                        .lines();
        assertThat(lines)
                .containsExactly(
                        new Line.Seen(
                                1,
                                4,
                                null,
                                null,
                                "Первая строка\nвторая\n\nпоследняя",
                                List.of("Да")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Дарья > [Записаться]",
                "Дарья > [Да] of \"Всё верно?\"",
                "Дарья > (photo ramp.jpg)",
                "Дарья > (location 55.8 37.4)",
                "Дарья > (contact own)",
                "Дарья > (sticker)"
            })
    void readsWhatIsNoText(String line) throws UnreadableChat {
        var input = (Line.Input) ChatParser.parse("example.chat", line).lines().getFirst();
        assertThat(input.what()).isNotInstanceOf(What.Text.class);
    }

    @Test
    void takesABackslashBeforeABracketAsText() throws UnreadableChat {
        var lines =
                ChatParser.parse("example.chat", "Дарья > \\[не кнопка]\n< \\[тоже] да").lines();
        assertThat(lines)
                .containsExactly(
                        new Line.Input(1, "Дарья", null, new What.Text("[не кнопка]")),
                        new Line.Seen(2, 2, null, null, "[тоже] да", List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "дарья > привет",
                "просто слова",
                "at вчера",
                "at 2026-13-40 09:00",
                "in fax",
                "~ 5w",
                "| ни после чего",
                "Дарья > (whistle)",
                "Дарья > [не закрыта"
            })
    void namesTheLineThatItCannotRead(String line) {
        assertThatThrownBy(() -> ChatParser.parse("example.chat", "# first\n" + line))
                .isInstanceOf(UnreadableChat.class)
                .hasMessageStartingWith("example.chat:2: expected ");
    }
}
