package city.okno.script.words;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.words.MessageShape.Selecting;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MessageShapeTest {

    @Test
    void knowsEveryUseOfAnArgument() {
        var shape =
                MessageShape.of(
                        "{a} {a, plural, one{{b, date, long}} other{{c, number}}} {b, time} {d}");
        assertThat(shape.uses())
                .containsEntry("a", Set.of(Use.PLAIN, Use.PLURAL))
                .containsEntry("b", Set.of(Use.DATE, Use.TIME))
                .containsEntry("c", Set.of(Use.NUMBER))
                .containsEntry("d", Set.of(Use.PLAIN));
    }

    @Test
    void findsInnerSelects() {
        var shape =
                MessageShape.of(
                        "{n, plural, =0{none} one{{s, select, a{x} other{y}}} other{#}}"
                                + "{p, selectordinal, one{#st} other{#th}}");
        assertThat(shape.selects())
                .containsExactly(
                        new Selecting("n", Selecting.Kind.PLURAL, List.of("=0", "one", "other")),
                        new Selecting("s", Selecting.Kind.SELECT, List.of("a", "other")),
                        new Selecting("p", Selecting.Kind.ORDINAL, List.of("one", "other")));
    }
}
