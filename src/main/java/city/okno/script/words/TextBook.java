package city.okno.script.words;

import city.okno.script.RichText;
import city.okno.script.flow.WordBook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The texts of one bundle, by language and key.
public final class TextBook implements WordBook {

    private final List<String> languages;
    private final String version;
    private final Map<String, Map<String, Text>> texts = new TreeMap<>();

    /// @param languages the first is what others fall back to
    /// @param version the hash of the bundle
    public TextBook(List<String> languages, String version, List<Text> texts) {
        this.languages = List.copyOf(languages);
        this.version = version;
        texts.forEach(text ->
                this.texts
                        .computeIfAbsent(text.language(), _ -> new TreeMap<>())
                        .put(text.key(), text));
    }

    @Override
    public RichText text(String key, String language, Map<String, ?> arguments) {
        var text =
                find(key, language)
                        .or(() -> find(key, languages.getFirst()))
                        .orElseThrow(() -> new IllegalArgumentException("no word " + key));
        try {
            return text.message().text(arguments);
        } catch (IllegalArgumentException unfit) {
            throw new IllegalArgumentException("word " + key + ": " + unfit.getMessage(), unfit);
        }
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public boolean has(String key) {
        return languages.stream().anyMatch(language -> find(key, language).isPresent());
    }

    @Override
    public Set<String> variables(String key) {
        var all = new TreeSet<String>();
        find(key).forEach(text -> all.addAll(text.shape().arguments()));
        return all;
    }

    @Override
    public List<String> synonyms(String key) {
        var all = new ArrayList<String>();
        for (var language : languages) {
            find(key, language)
                    .ifPresent(text -> {
                        if (text.shape().arguments().isEmpty()) {
                            all.add(text.message().text(Map.of()).text());
                        }
                        all.addAll(text.synonyms());
                    });
        }
        return all;
    }

    public Optional<Text> find(String key, String language) {
        return Optional.ofNullable(texts.getOrDefault(language, Map.of()).get(key));
    }

    /// In all configured languages that have it.
    public List<Text> find(String key) {
        return languages.stream().flatMap(language -> find(key, language).stream()).toList();
    }

    /// Of all languages, in alphabetical order.
    public Set<String> keys() {
        var keys = new TreeSet<String>();
        texts.values().forEach(each -> keys.addAll(each.keySet()));
        return Collections.unmodifiableSet(keys);
    }

    public List<String> languages() {
        return languages;
    }
}
