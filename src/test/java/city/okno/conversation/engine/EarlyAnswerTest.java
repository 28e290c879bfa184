package city.okno.conversation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// A table in one of two halls: the hall is asked first, the day after it.
class EarlyAnswerTest {

    private static final String HALL = "В какой зал?  [Большой] [Малый] [Отмена]";
    private static final String DAY = "На какой день?";

    private final Rehearsal talk = new Rehearsal(scripts("hears: [day]"));

    @Test
    void keepsADayThatIsToldEarly() {
        talk.types("/table");
        assertThat(talk.types("завтра")).isEqualTo("Хорошо, запомнил: 6 июня 2026 г.\n\n" + HALL);
        assertThat(talk.types("малый")).isEqualTo("Малый, 6 июня 2026 г.  {Меню}");
    }

    @Test
    void theLastDayToldCounts() {
        talk.types("/table");
        talk.types("завтра");
        talk.types("послезавтра");
        assertThat(talk.types("1")).isEqualTo("Большой, 7 июня 2026 г.  {Меню}");
    }

    @Test
    void anAnswerToTheQuestionIsNothingElse() {
        talk.types("/table");
        assertThat(talk.types("большой")).isEqualTo(DAY);
    }

    @Test
    void asksInItsTurnWhatMayMeanSeveralThings() {
        talk.types("/table");
        assertThat(talk.types("03/04/2027")).isEqualTo("Об этом спрошу чуть позже.\n\n" + HALL);
        assertThat(talk.types("1")).isEqualTo(DAY);
    }

    @Test
    void refusesEarlyWhatWouldBeRefusedLater() {
        talk.types("/table");
        assertThat(talk.types("вчера")).isEqualTo("Этот день прошёл.  [Большой] [Малый] [Отмена]");
        assertThat(talk.types("1")).isEqualTo(DAY);
    }

    @Test
    void buttonsThatBeginSomethingElseStayUnderARepeatedQuestion() {
        talk.types("/table");
        var buttons = "  [Большой] [Малый] [Отмена]";
        assertThat(talk.types("ближайший"))
                .isEqualTo(
                        "Выберите, пожалуйста, один из вариантов — кнопкой, номером или словами."
                                + buttons);
        assertThat(talk.types("любой")).contains(buttons);
    }

    @Test
    void aScriptMayHearOnlyWhatIsAskedLater() {
        assertThatThrownBy(() -> scripts("hears: [hall]").load())
                .hasMessageContaining("“hall” cannot be heard early");
        assertThatThrownBy(() -> scripts("hears: [dey]").load()).hasMessageContaining("“day”");
    }

    private static Scripts scripts(String hears) {
        return Scripts.withPatterns()
                .file("test/words.ru.yaml", WORDS)
                .file("test/words.en.yaml", WORDS)
                .file("test/table.flow.yaml", FLOW.formatted(hears));
    }

    private static final String WORDS =
            """
            title: Столик
            ask_hall: В какой зал?
            hall_big: Большой
            hall_small: Малый
            ask_day: На какой день?
            past: Этот день прошёл.
            stop: Отмена
            told: "{hall}, {day, date, long}"
            start:
              test.table: { commands: [table] }
            """;

    private static final String FLOW =
            """
            flow: test.table
            title: words.title
            slots:
              hall: { type: choice, options: [big, small] }
              day: { type: date, check: { if: "answer >= event.today", else: words.past } }
            steps:
              - ask: hall
                %s
                offer: { label: words.stop, start: test.table }
              - ask: day
              - say: words.told
                end: told
            """;
}
