package city.okno.script;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A text that its author wrote in one or more languages: the question of a poll, the title of an
/// option. User text, never parsed as markup.
///
/// @param texts by language, two letters; never empty. The first is read by those whose language is
///   missing
public record Wording(Map<String, String> texts) {

    public Wording {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("a wording needs a language");
        }
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    public static Wording of(String language, String text) {
        return new Wording(Map.of(language, text));
    }

    public String in(String language) {
        var text = texts.get(language);
        return text == null ? texts.values().iterator().next() : text;
    }
}
