package city.okno.script;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.Segments.Encoding;
import city.okno.testing.SegmentsCalculator;
import city.okno.testing.SegmentsCalculator.Counted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Our count against that of `sms-segments-calculator`, which nobody here wrote. Texts have no
/// clusters of several characters (flags, families, combining accents): those the calculator keeps
/// together in one segment, while the standard lets them be split.
class SegmentsAgreementTest {

    private static final int TEXTS = 10_000;

    private static final List<String> LETTERS =
            List.of(
                    "abcdefghij KLMNOP 0123456789.,!?",
                    "|^€{}[]~\\",
                    "абвгдежзийклмн ОПРСТУФХ№«»—",
                    "ΔΦΓΛΩäöñüàÆæßÉ@£$¥\n",
                    "😀🎉👍🚌🏢",
                    "’`çžğ…");

    /// A few hundred texts with what the calculator said of them, for where there is no Node.js.
    @Test
    void agreesWithWhatCalculatorSaid() throws IOException {
        record Said(String text, String encoding, int segments) {}
        try (var file = getClass().getResourceAsStream("/sms/segments.json")) {
            var said =
                    JsonMapper.builder()
                            .build()
                            .readValue(file, new TypeReference<List<Said>>() {});
            assertThat(said).hasSizeGreaterThan(300);
            for (var one : said) {
                assertThat(counted(one.text))
                        .as(one.text)
                        .isEqualTo(new Counted(one.encoding, one.segments));
            }
        }
    }

    @Test
    void agreesWithCalculatorOnTenThousandTexts() {
        try (var calculator = SegmentsCalculator.startOrSkip()) {
            var texts = texts(new Random(20_261_123), TEXTS);
            var said = calculator.count(texts);
            for (var place = 0; place < TEXTS; place++) {
                assertThat(counted(texts.get(place)))
                        .as(texts.get(place))
                        .isEqualTo(said.get(place));
            }
        }
    }

    /// Lengths crowd where one segment becomes two, and two become three.
    private static List<String> texts(Random random, int number) {
        var texts = new ArrayList<String>();
        for (var place = 0; place < number; place++) {
            var alphabet = alphabet(random);
            var border = List.of(70, 134, 160, 201, 306, 459).get(random.nextInt(6));
            var length = 1 + (random.nextBoolean() ? random.nextInt(500) : border / 2);
            var text = new StringBuilder();
            while (text.codePointCount(0, text.length()) < length
                    || length == 1 + border / 2 && text.length() < border - random.nextInt(4)) {
                text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
            }
            texts.add(text.toString());
        }
        return texts;
    }

    /// One script mostly, and a pinch of others: a single character may decide.
    private static int[] alphabet(Random random) {
        var letters = new StringBuilder(LETTERS.get(random.nextInt(LETTERS.size())));
        for (var more = random.nextInt(3); more > 0; more--) {
            letters.append(LETTERS.get(random.nextInt(LETTERS.size())));
        }
        return letters.codePoints().toArray();
    }

    private static Counted counted(String text) {
        var segments = Segments.of(text);
        var encoding = segments.encoding() == Encoding.GSM_7 ? "GSM-7" : "UCS-2";
        return new Counted(encoding, segments.count());
    }
}
