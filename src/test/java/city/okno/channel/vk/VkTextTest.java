package city.okno.channel.vk;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.RichText;
import city.okno.script.RichText.Span;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VkTextTest {

    @Test
    void writesLinksOut() {
        var text =
                new RichText(
                        List.of(
                                new Span.Bold("Идея № 7"),
                                new Span.Plain("\n"),
                                new Span.Link("смотреть", URI.create("https://okno.example/")),
                                new Span.Plain(", "),
                                new Span.Link(
                                        "https://okno.example/",
                                        URI.create("https://okno.example/"))));
        assertThat(VkText.of(text))
                .isEqualTo("Идея № 7\nсмотреть (https://okno.example/), https://okno.example/");
    }

    @ParameterizedTest
    @CsvSource({
        "@durov,@_durov",
        "привет @all,привет @_all",
        "*id1 (Павел),*_id1 (Павел)",
        "[club1|Мэрия],[_club1|Мэрия]",
        "[https://vk.com/id1|Мэрия],[_https://vk.com/id1|Мэрия]",
        "см. [id1|@a],см. [_id1|@_a]"
    })
    void partsWhatVkWouldTakeForMention(String written, String sent) {
        assertThat(VkText.plain(written)).isEqualTo(sent.replace('_', '\u2060'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@example.org",
                "2*2",
                "*не жирно*",
                "[нет](https://x.y)",
                "[скобки]",
                "a | b",
                "* пункт",
                "@ 5 рублей"
            })
    void leavesOtherTextAlone(String text) {
        if (text.startsWith("*не")) {
            assertThat(VkText.plain(text)).isEqualTo("*\u2060не жирно*");
        } else {
            assertThat(VkText.plain(text)).isEqualTo(text);
        }
    }
}
