package city.okno.channel.chat;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.RichText;
import city.okno.script.RichText.Span;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkTest {

    @Test
    void countsInUtf16Units() {
        var text =
                new RichText(
                        List.of(
                                new Span.Plain("🙂 Идея "),
                                new Span.Bold("№5"),
                                new Span.Plain(": "),
                                new Span.Link(
                                        "правила", URI.create("https://okno.example/rules"))));
        assertThat(Mark.of(text))
                .containsExactly(
                        new Mark(8, 10, "bold", null),
                        new Mark(12, 19, null, "https://okno.example/rules"));
    }

    @Test
    void hasNoneForPlainText() {
        assertThat(Mark.of(RichText.plain("*не жирно* [и](https://не.ссылка)"))).isNull();
    }
}
