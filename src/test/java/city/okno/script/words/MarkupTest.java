package city.okno.script.words;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.RichText;
import city.okno.script.RichText.Span;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkupTest {

    private final List<String> problems = new ArrayList<>();

    private List<Span> parse(String text) {
        return Markup.parse(text, problems::add).spans();
    }

    @Test
    void readsBoldAndLinks() {
        assertThat(parse("a *b* [c](https://okno.city/d)!"))
                .containsExactly(
                        new Span.Plain("a "),
                        new Span.Bold("b"),
                        new Span.Plain(" "),
                        new Span.Link("c", URI.create("https://okno.city/d")),
                        new Span.Plain("!"));
        assertThat(problems).isEmpty();
    }

    @Test
    void takesEscapedMarksAsText() {
        assertThat(parse("2 \\* 3 \\[sic\\] \\\\"))
                .containsExactly(new Span.Plain("2 * 3 [sic] \\"));
    }

    @Test
    void leavesWhatIsWrongAsItStandsAndTells() {
        assertThat(new RichText(parse("2 * 3")).text()).isEqualTo("2 * 3");
        assertThat(new RichText(parse("[a] b")).text()).isEqualTo("[a] b");
        assertThat(new RichText(parse("end [")).text()).isEqualTo("end [");
        assertThat(new RichText(parse("end \\")).text()).isEqualTo("end \\");
        assertThat(problems).hasSize(3);
    }

    @Test
    void refusesAddressesThatAreNotHttps() {
        assertThat(parse("[a](javascript:alert)")).containsExactly(new Span.Plain("a"));
        assertThat(parse("[a](http://okno.city)")).containsExactly(new Span.Plain("a"));
        assertThat(parse("[a](https:nowhere)")).containsExactly(new Span.Plain("a"));
        assertThat(problems).hasSize(3);
    }

    @Test
    void neverReadsArgumentsAsMarkup() {
        var hidden = Markup.hide("*x* [y](https://evil.example) \\");
        assertThat(parse("a " + hidden + " *" + hidden + "*"))
                .containsExactly(
                        new Span.Plain("a *x* [y](https://evil.example) \\ "),
                        new Span.Bold("*x* [y](https://evil.example) \\"));
        assertThat(problems).isEmpty();
    }

    @Test
    void takesHiddenMarksOutOfArguments() {
        assertThat(new RichText(parse(Markup.hide("a\uF8D0b"))).text()).isEqualTo("ab");
    }

    @Test
    void keepsBracketsOfAddressesInArguments() {
        assertThat(parse("[a](" + Markup.hide("https://okno.city/(b)") + ")"))
                .containsExactly(new Span.Link("a", URI.create("https://okno.city/(b)")));
    }
}
