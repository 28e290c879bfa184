package city.okno.script;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.RichText.Span;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        var text = new RichText(List.of(new Span.Bold("one"), new Span.Link(" two three", target)));
        assertThat(text.pieces(8))
                .containsExactly(
                        new RichText(List.of(new Span.Bold("one"), new Span.Link(" two", target))),
                        new RichText(List.of(new Span.Link("three", target))));
    }

    @Test
    void cutsOutsideOfWhatIsMarkedIfItCan() {
        var link = new Span.Link("the long page", URI.create("https://example.org/"));
        var text = new RichText(List.of(new Span.Plain("read all of "), link));
        assertThat(text.pieces(20))
                .containsExactly(RichText.plain("read all of"), new RichText(List.of(link)));
    }

    @Test
    void cutsBetweenMarksRatherThanInWord() {
        var bold = new Span.Bold("bbbbb");
        assertThat(new RichText(List.of(new Span.Plain("aaaa"), bold)).pieces(6))
                .containsExactly(RichText.plain("aaaa"), new RichText(List.of(bold)));
    }

    @Test
    void keepsWordWholeThatPieceCanCarry() {
        assertThat(cut("a bbbbbbbb", 9)).containsExactly("a", "bbbbbbbb");
    }

    @Test
    void keepsCharactersOfManyUnitsWhole() {
        // a family and a flag, eleven units and four
        assertThat(cut("ab👨‍👩‍👧‍👦c", 12)).containsExactly("ab", "👨‍👩‍👧‍👦c");
        assertThat(cut("abc🇷🇺d", 5)).containsExactly("abc", "🇷🇺d");
        // e with an accent of its own
        assertThat(cut("abce\u0301d", 4)).containsExactly("abc", "e\u0301d");
    }

    @Test
    void leavesNoEmptyPieces() {
        assertThat(cut(" ".repeat(12) + "a", 5)).containsExactly("a");
        assertThat(cut("a" + " ".repeat(12), 5)).containsExactly("a");
        assertThat(cut(" ".repeat(12), 5)).containsExactly("");
    }

    /// With marks: what was bold or a link stays so, and words and marks are whole where a piece
    /// can carry them.
    @ParameterizedTest
    @ValueSource(ints = {7, 20, 64, 4096})
    void keepsEverySignAndItsMark(int most) {
        var random = new Random(most);
        for (int i = 0; i < 200; i++) {
            var text = someText(random, most);
            var pieces = text.pieces(most);
            assertThat(pieces).allMatch(piece -> piece.text().length() <= most);
            assertThat(pieces.size() == 1 || pieces.stream().noneMatch(RichText::isEmpty)).isTrue();
            var together = new RichText(pieces.stream().flatMap(p -> p.spans().stream()).toList());
            assertThat(signs(together)).isEqualTo(signs(text));
            for (var piece : pieces) {
                assertThat(piece.text().codePoints())
                        .noneMatch(
                                c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
            }
            var words = List.of(text.text().strip().split("[ \n]+"));
            if (words.stream().allMatch(word -> word.length() <= most)) {
                assertThat(
                                pieces.stream()
                                        .flatMap(p -> Stream.of(p.text().strip().split("[ \n]+"))))
                        .containsExactlyElementsOf(words);
            }
        }
    }

    /// Every sign that is no space, with its mark.
    private static List<String> signs(RichText text) {
        return text.spans().stream()
                .flatMap(span ->
                        span.text()
                                .codePoints()
                                .filter(c -> !Character.isWhitespace(c))
                                .mapToObj(c ->
                                        Character.toString(c) + span.getClass().getSimpleName()))
                .toList();
    }

    private static RichText someText(Random random, int most) {
        var parts = List.of("слово", " ", " ", "\n", "\n\n", "🙂", "a", "длинноесловоцеликом");
        var spans = new ArrayList<Span>();
        int length = 0;
        while (length < 3 * most) {
            var words = new StringBuilder();
            for (int n = 1 + random.nextInt(Math.max(2, most / 4)); n > 0; n--) {
                words.append(parts.get(random.nextInt(parts.size())));
            }
            length += words.length();
            spans.add(
                    switch (random.nextInt(4)) {
                        case 0 -> new Span.Bold(words.toString());
                        case 1 ->
                                new Span.Link(words.toString(), URI.create("https://example.org/"));
                        default -> new Span.Plain(words.toString());
                    });
        }
        return new RichText(spans);
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
