package city.okno.script;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.RichText.Span;
import java.net.URI;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CuttingTest {

    @Test
    void leavesAloneWhatFits() {
        assertThat(cut("short", 5)).containsExactly("short");
        assertThat(RichText.EMPTY.pieces(5)).containsExactly(RichText.EMPTY);
    }

    @Test
    void cutsBetweenParagraphsBeforeLinesBeforeWords() {
        assertThat(cut("aaaa bbbb\ncc\n\ndd ee", 16)).containsExactly("aaaa bbbb\ncc", "dd ee");
        assertThat(cut("aaaa bbbb\ncc dd ee", 14)).containsExactly("aaaa bbbb", "cc dd ee");
        assertThat(cut("aaaa bbbb cc dd ee", 14)).containsExactly("aaaa bbbb cc", "dd ee");
        assertThat(cut("a".repeat(25), 10))
                .containsExactly("a".repeat(10), "a".repeat(10), "aaaaa");
    }

    @Test
    void keepsMarksOnBothSides() {
        var target = URI.create("https://example.org/");
        var text = new RichText(List.of(new Span.Bold("one two"), new Span.Link("three", target)));
        assertThat(text.pieces(8))
                .containsExactly(
                        new RichText(List.of(new Span.Bold("one two"), new Span.Link("t", target))),
                        new RichText(List.of(new Span.Link("hree", target))));
    }

    @Test
    void losesNothingButSpaces() {
        var random = new Random(5);
        for (int i = 0; i < 500; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(200); n > 0; n--) {
                text.append(List.of("слово", " ", "\n", "\n\n", "🙂", "a").get(random.nextInt(6)));
            }
            var whole = text.toString().strip();
            var pieces = cut(whole, 20);
            assertThat(pieces).allMatch(piece -> piece.length() <= 20);
            assertThat(String.join("", pieces).replaceAll("\\s", ""))
                    .isEqualTo(whole.replaceAll("\\s", ""));
        }
    }

    private static List<String> cut(String text, int most) {
        return RichText.plain(text).pieces(most).stream().map(RichText::text).toList();
    }
}
