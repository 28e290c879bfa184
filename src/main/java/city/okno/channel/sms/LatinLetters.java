package city.okno.channel.sms;

import city.okno.script.Segments;
import city.okno.script.Segments.Encoding;
import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// Russian in Latin letters (GOST 7.79-2000, system B), for who would rather pay for 160 characters
/// than for 70. The rules are data: `sms/gost-7.79-b.txt`.
final class LatinLetters {

    private static final Transliterator RULES =
            Transliterator.createFromRules(
                    "GOST-7.79-B", rules("/sms/gost-7.79-b.txt"), Transliterator.FORWARD);

    private LatinLetters() {}

    /// @return the text as it is where Latin letters would make it no cheaper: an emoji is none
    static String ifCheaper(String text) {
        var before = Segments.of(text);
        if (before.encoding() == Encoding.GSM_7) {
            return text;
        }
        var latin = RULES.transliterate(text);
        return Segments.of(latin).count() < before.count() ? latin : text;
    }

    private static String rules(String resource) {
        try (var file = LatinLetters.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
