package city.okno.channel.sms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Recognises a [Keyword] that is all that an SMS says. The words are data: `sms/keywords.txt`.
final class Keywords {

    private static final Keywords ALL = read();

    private final Map<String, Keyword> words = new HashMap<>();

    /// Cyrillic letters, and the Latin ones that look like those in the same place.
    private String cyrillic = "";

    private String latin = "";

    private Keywords() {}

    static Optional<Keyword> of(String text) {
        return Optional.ofNullable(ALL.words.get(ALL.bare(text)));
    }

    /// Lower-case letters and digits alone, look-alikes as Latin ones.
    private String bare(String text) {
        var bare = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(this::latin)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    private int latin(int letter) {
        var place = cyrillic.indexOf(letter);
        return place < 0 ? letter : latin.charAt(place);
    }

    private void add(String line) {
        var parts = line.split(": ");
        if (parts[0].equals("alike")) {
            cyrillic = parts[1].split(" ")[0];
            latin = parts[1].split(" ")[1];
            return;
        }
        var keyword = Keyword.valueOf(parts[0].toUpperCase(Locale.ROOT));
        for (var word : parts[1].split(", ")) {
            words.put(bare(word), keyword);
        }
    }

    private static Keywords read() {
        var keywords = new Keywords();
        var file = Objects.requireNonNull(Keywords.class.getResourceAsStream("/sms/keywords.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(keywords::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return keywords;
    }
}
