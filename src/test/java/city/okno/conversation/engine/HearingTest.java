package city.okno.conversation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// Help with something: chosen, or in one's own words.
class HearingTest {

    private static final String QUESTION = "С чем помочь?  [Окно] [Дверь]";

    private final Rehearsal talk = new Rehearsal(scripts("written: { say: words.own, end: own }"));

    @Test
    void takesWordsOfOnesOwnInPlaceOfAnOption() {
        talk.types("/mend");
        assertThat(talk.types("скрипит пол")).isEqualTo("Своими словами: скрипит пол.  {Меню}");
    }

    @Test
    void anOptionIsStillAnOption() {
        talk.types("/mend");
        assertThat(talk.types("двер")).isEqualTo("Выбрано: Дверь.  {Меню}");
        talk.types("/mend");
        assertThat(talk.types("1")).isEqualTo("Выбрано: Окно.  {Меню}");
    }

    @Test
    void wordsThatBeganTheFlowAreHandedToIt() {
        assertThat(talk.types("нужен мастер")).isEqualTo(QUESTION);
        talk.types("отмена");
        assertThat(talk.types("нужен мастер, течёт кран"))
                .isEqualTo("Своими словами: нужен мастер, течёт кран.  {Меню}");
    }

    @Test
    void aScriptSaysWhatFollowsThem() {
        assertThatThrownBy(() -> scripts("window: done").load())
                .hasMessageContaining("nothing says what follows words of one's own");
    }

    private static Scripts scripts(String branch) {
        return Scripts.withPatterns()
                .file("test/words.ru.yaml", WORDS)
                .file("test/words.en.yaml", WORDS)
                .file("test/mend.flow.yaml", FLOW.formatted(branch));
    }

    private static final String WORDS =
            """
            title: Помощь мастера
            ask_what: С чем помочь?
            what_window: Окно
            what_door: Дверь
            own: "Своими словами: {words}."
            told: "Выбрано: {what}."
            start:
              test.mend: { commands: [mend], phrases: [нужен мастер] }
            """;

    private static final String FLOW =
            """
            flow: test.mend
            title: words.title
            takes: [words]
            slots:
              words: { type: text, max: 100, optional: true }
              what: { type: choice, options: [window, door] }
            steps:
              - if: has(slots.words)
                then: { say: words.own, end: own }
              - ask: what
                written: words
                on: { %s }
              - id: done
                say: words.told
                end: told
            """;
}
