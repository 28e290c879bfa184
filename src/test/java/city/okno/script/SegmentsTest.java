package city.okno.script;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.Segments.Encoding;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentsTest {

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "160,1", "161,2", "306,2", "307,3", "459,3", "460,4"})
    void countsLatinByHundredSixtyThenHundredFiftyThree(int length, int segments) {
        assertThat(Segments.of("a".repeat(length)))
                .isEqualTo(new Segments(Encoding.GSM_7, length, segments));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "70,1", "71,2", "134,2", "135,3", "201,3", "202,4"})
    void countsCyrillicBySeventyThenSixtySeven(int length, int segments) {
        assertThat(Segments.of("ж".repeat(length)))
                .isEqualTo(new Segments(Encoding.UCS_2, length, segments));
    }

    @Test
    void letsOneCharacterDecideForWholeText() {
        assertThat(Segments.of("a".repeat(70) + "№").count()).isEqualTo(2);
        assertThat(Segments.of("a".repeat(71)).count()).isEqualTo(1);
        assertThat(Segments.of("it’s").encoding()).isEqualTo(Encoding.UCS_2);
        assertThat(Segments.of("it's").encoding()).isEqualTo(Encoding.GSM_7);
    }

    @Test
    void namesCharacterThatFlipsEncoding() {
        assertThat(Segments.firstBeyondGsm("Ready at 10, [10€]")).isEmpty();
        assertThat(Segments.firstBeyondGsm("It’s № 5")).contains("’");
        assertThat(Segments.firstBeyondGsm("a😀ж")).contains("😀");
    }

    @Test
    void countsEscapedCharactersTwice() {
        assertThat(Segments.of("[€]").units()).isEqualTo(6);
        assertThat(Segments.of("€".repeat(80)).count()).isEqualTo(1);
        assertThat(Segments.of("€".repeat(81)).count()).isEqualTo(2);
    }

    @Test
    void neverSplitsEscapePair() {
        // 152 + 2 do not fit into 153, so the pair opens the next segment: 305 units, three
        // segments
        var text = "a".repeat(152) + "€" + "a".repeat(151) + "€";
        assertThat(Segments.of(text)).isEqualTo(new Segments(Encoding.GSM_7, 307, 3));
        var straddling = "a".repeat(152) + "€" + "a".repeat(152);
        assertThat(Segments.of(straddling)).isEqualTo(new Segments(Encoding.GSM_7, 306, 3));
        assertThat(Math.ceilDiv(306, 153)).isEqualTo(2);
    }

    @Test
    void neverSplitsSurrogatePair() {
        var text = "ж".repeat(66) + "😀" + "ж".repeat(66);
        assertThat(Segments.of(text)).isEqualTo(new Segments(Encoding.UCS_2, 134, 3));
        assertThat(Math.ceilDiv(134, 67)).isEqualTo(2);
        assertThat(Segments.of("😀".repeat(35)).count()).isEqualTo(1);
        assertThat(Segments.of("😀".repeat(36)).count()).isEqualTo(2);
    }

    @Test
    void takesGreekCapitalsForGsm() {
        assertThat(Segments.of("ΔΦΓΛΩΠΨΣΘΞ").encoding()).isEqualTo(Encoding.GSM_7);
        assertThat(Segments.of("Æ@£$¥èéùìòÇØøÅå_ÉÄÖÑÜ§¿äöñüà").encoding())
                .isEqualTo(Encoding.GSM_7);
        assertThat(Segments.of("ç").encoding()).isEqualTo(Encoding.UCS_2);
        assertThat(Segments.of("`").encoding()).isEqualTo(Encoding.UCS_2);
    }

    /// Against the slow and obvious way: fill segment after segment.
    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5"})
    void agreesWithFillingByHand(long seed) {
        var random = new Random(seed);
        for (var run = 0; run < 200; run++) {
            var alphabet = random.nextBoolean() ? "ab€[" : "жab😀";
            var points = alphabet.codePoints().toArray();
            var text =
                    random.ints(random.nextInt(500), 0, points.length)
                            .mapToObj(i -> Character.toString(points[i]))
                            .collect(Collectors.joining());
            assertThat(Segments.of(text).count()).as(text).isEqualTo(byHand(text));
        }
    }

    private static int byHand(String text) {
        var ucs = text.chars().anyMatch(c -> c > 127 && c != '€');
        var total = 0;
        var segments = 1;
        var left = ucs ? 67 : 153;
        for (var point : text.codePoints().toArray()) {
            var size = ucs ? Character.charCount(point) : point == '€' || point == '[' ? 2 : 1;
            total += size;
            if (size > left) {
                segments++;
                left = ucs ? 67 : 153;
            }
            left -= size;
        }
        return total == 0 ? 0 : total <= (ucs ? 70 : 160) ? 1 : segments;
    }
}
