package city.okno.conversation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// Calling, coming back with a value, handing over, conditions, and what a script may not do.
class SubFlowsTest {

    private static final String WORDS =
            """
            title: Проба
            ask_name: Имя?
            ask_age: Сколько лет?
            hello: "Привет, {name}, вам {age}."
            child: Ещё рано.
            other: Другой разговор.
            bye: "Пока, {who}."
            start:
              test.main: { commands: [main] }
              test.over: { commands: [over] }
            """;

    private static final String MAIN =
            """
            flow: test.main
            title: words.title
            slots:
              name: { type: text, min: 2, max: 20 }
            steps:
              - ask: name
              - call: test.age
                with: { who: slots.name }
                on:
                  grown: greet
                  child: { say: words.child, end: refused }
              - id: greet
                say: words.hello
                end: greeted
            """;

    private static final String AGE =
            """
            flow: test.age
            title: words.title
            takes: [who]
            slots:
              who: { type: text, min: 1, max: 20 }
              age: { type: number, min: 0, max: 150 }
            steps:
              - ask: age
              - if: slots.age >= 18
                then: { end: grown, with: { age: slots.age } }
                else: { end: child }
            """;

    private static final String OVER =
            """
            flow: test.over
            title: words.title
            slots:
              name: { type: text, min: 2, max: 20 }
            steps:
              - ask: name
              - say: words.other
                go: test.farewell
                with: { who: slots.name }
            """;

    private static final String FAREWELL =
            """
            flow: test.farewell
            title: words.title
            takes: [who]
            slots:
              who: { type: text, min: 1, max: 20 }
            steps:
              - say: words.bye
                end: gone
            """;

    private final Rehearsal talk = new Rehearsal(scripts());

    @Test
    void comesBackWithAValue() {
        talk.types("/main");
        assertThat(talk.types("Дарья")).isEqualTo("Сколько лет?");
        assertThat(talk.session().talks().getFirst().frames()).hasSize(2);
        assertThat(talk.types("30")).isEqualTo("Привет, Дарья, вам 30.  {Меню}");
    }

    @Test
    void branchesByTheEndOfTheCalledFlow() {
        talk.types("/main");
        talk.types("Петя");
        assertThat(talk.types("десять")).isEqualTo("Ещё рано.  {Меню}");
    }

    @Test
    void goesBackOutOfTheCalledFlow() {
        talk.types("/main");
        talk.types("Дарья");
        assertThat(talk.types("назад")).isEqualTo("Имя?");
        talk.types("Олег");
        assertThat(talk.types("20")).isEqualTo("Привет, Олег, вам 20.  {Меню}");
    }

    @Test
    void handsOver() {
        talk.types("/over");
        assertThat(talk.types("Дарья")).isEqualTo("Другой разговор.\n\nПока, Дарья.  {Меню}");
    }

    @Test
    void scriptThatRunsInCirclesUndoesTheTurn() {
        var circle =
                """
                flow: test.circle
                title: words.title
                slots:
                  name: { type: text, min: 2, max: 20, optional: true }
                steps:
                  - ask: name
                  - id: again
                    if: has(slots.name)
                    then: again2
                    else: again2
                  - id: again2
                    if: has(slots.name)
                    then: again
                    else: { end: done }
                """;
        assertThatThrownBy(() -> scripts().file("test/circle.flow.yaml", circle).load())
                .hasMessageContaining("circle");
    }

    private static Scripts scripts() {
        return Scripts.withPatterns()
                .file("test/words.ru.yaml", WORDS)
                .file("test/words.en.yaml", WORDS)
                .file("test/main.flow.yaml", MAIN)
                .file("test/age.flow.yaml", AGE)
                .file("test/over.flow.yaml", OVER)
                .file("test/farewell.flow.yaml", FAREWELL);
    }
}
