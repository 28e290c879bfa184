package city.okno.script.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.okno.script.ChannelKind;
import city.okno.script.Choice;
import city.okno.script.Role;
import city.okno.script.action.PlainType;
import city.okno.script.action.PlainType.Component;
import city.okno.script.expression.Expressions.Problem;
import city.okno.script.expression.Expressions.Read;
import city.okno.script.flow.Condition;
import city.okno.script.flow.Scope;
import city.okno.script.flow.Situation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {

    private static final Component TEXT = new Component(new PlainType.Text(), false);

    private static final Vocabulary VOCABULARY =
            new Vocabulary(
                    Map.of(
                            "title", TEXT,
                            "age", new Component(new PlainType.Whole(), false),
                            "born", new Component(new PlainType.Date(), false),
                            "at", new Component(new PlainType.Time(), false),
                            "note", new Component(new PlainType.Text(), true)),
                    Map.of(
                            "next",
                            new Component(new PlainType.Structure(Map.of("place", TEXT)), true)),
                    null);

    private final Situation event =
            new Situation(
                    "ru",
                    ChannelKind.SMS,
                    Set.of(Role.RESIDENT, Role.MODERATOR),
                    Instant.parse("2026-06-05T22:00:00Z"),
                    ZoneId.of("Europe/Moscow"));

    private static Condition condition(String source) {
        return switch (Expressions.read(source)) {
            case Read.Fine(var condition) -> condition;
            case Read.Wrong(var problems) -> throw new AssertionError(problems);
        };
    }

    private boolean holds(String source) {
        Map<String, Object> slots =
                Map.of(
                        "title",
                        "Пандус",
                        "age",
                        14L,
                        "born",
                        LocalDate.of(2012, 6, 6),
                        "at",
                        LocalTime.of(9, 30),
                        "topic",
                        new Choice("17", "Дворы"),
                        "topics",
                        List.of(new Choice("1", "Дворы")));
        return condition(source).holds(new Scope(slots, Map.of("points", 3L), event));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slots.age >= 14 && result.points == 3",
                "slots.title.size() == 6",
                "slots.title.startsWith('Пан')",
                "slots.topic == '17'",
                "'1' in slots.topics",
                "has(slots.title) && !has(slots.nothing)",
                "slots.born < date('2012-06-07')",
                "slots.at >= time('09:30') && slots.at < time('10:00')",
                "years(slots.born, event.today) == 14",
                "event.today == date('2026-06-06')",
                "event.language == 'ru' && event.channel == 'sms'",
                "'moderator' in event.roles"
            })
    void holdsFor(String source) {
        assertThat(holds(source)).isTrue();
    }

    @Test
    void countsFullYears() {
        assertThat(holds("years(date('2012-06-07'), event.today) == 13")).isTrue();
    }

    private static List<String> problems(String source) {
        return Expressions.prove(condition(source), VOCABULARY).stream()
                .map(Problem::message)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slots.age >= 14",
                "has(slots.note) && slots.note.size() > 3",
                "!has(slots.note) || slots.note.size() > 3",
                "has(slots.note) ? slots.note == 'a' : false",
                "has(result.next) && result.next.place == 'a'",
                "years(slots.born, event.today) >= 14",
                "slots.at > time('09:00')"
            })
    void provesWhatIsThere(String source) {
        assertThat(problems(source)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "slots.agee > 1              ; no “agee” in this condition",
                "slots.age > 'a'             ; “>” does not go with a whole number and a text",
                "slots.age                   ; a condition that is neither true nor false",
                "slots.note == 'a'           ; slots.note may be missing here",
                "slots.note == 'a' && has(slots.note) ; slots.note may be missing here",
                "!has(slots.note) && slots.note == 'a' ; slots.note may be missing here",
                "has(slots.note) || slots.note == 'a' ; slots.note may be missing here",
                "result.next.place == 'a'    ; result.next may be missing here",
                "answer == 'a'               ; no “answer” in conditions"
            })
    void tellsWhatIsWrong(String source, String problem) {
        assertThat(problems(source)).contains(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "slots.age >", "date('tomorrow') == date('2026-01-01')", "now()"})
    void refusesWhatCannotBeRead(String source) {
        assertThat(Expressions.read(source)).isInstanceOf(Read.Wrong.class);
    }

    @Test
    void tellsTheColumn() {
        assertThat(Expressions.prove(condition("slots.age > 1 && slots.agee > 1"), VOCABULARY))
                .singleElement()
                .satisfies(problem -> assertThat(problem.column()).isEqualTo(22));
    }

    @Test
    void knowsWhatIsProvedByBeingTrueOrFalse() {
        var both = condition("has(slots.a) && has(result.b) && slots.c == 1");
        assertThat(Expressions.proved(both, true))
                .containsExactlyInAnyOrder(List.of("slots", "a"), List.of("result", "b"));
        assertThat(Expressions.proved(both, false)).isEmpty();
        assertThat(Expressions.proved(condition("!has(slots.a)"), false))
                .containsExactly(List.of("slots", "a"));
    }

    @Test
    void namesTheConditionThatCannotBeAnswered() {
        assertThatThrownBy(() -> holds("slots.missing == 1"))
                .hasMessage("condition cannot be answered: slots.missing == 1");
    }
}
