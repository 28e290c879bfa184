package city.okno.catalogue;

import city.okno.script.Wording;
import city.okno.script.fault.Kind;
import city.okno.script.yaml.Form;
import city.okno.script.yaml.Yaml;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Named values as they stand in a file of the catalogue, while a chapter reads them. Whatever is
/// wrong is told with its place; what is returned then is a placeholder.
public final class Page {

    private final String code;
    private final Yaml.Fields fields;
    private final Form form;
    private final List<String> languages;
    private final List<Mention> mentions;

    Page(
            String code,
            Yaml.Fields fields,
            Form form,
            List<String> languages,
            List<Mention> mentions) {
        this.code = code;
        this.fields = fields;
        this.form = form;
        this.languages = languages;
        this.mentions = mentions;
    }

    /// The name of the thing that is read.
    public String code() {
        return code;
    }

    /// In the order of the file.
    public Collection<String> keys() {
        return fields.fields().keySet();
    }

    public boolean has(String key) {
        return fields.has(key);
    }

    /// Refuses all other keys.
    public void only(String what, String... keys) {
        form.only(fields, what, Arrays.asList(keys));
    }

    /// Says that something is wrong with a key, or with the thing if it has no such key.
    public void wrong(String key, String message, String expected) {
        var place = fields.has(key) ? fields.get(key).value().place() : fields.place();
        form.faults().add(Kind.VALUE, place, message, expected);
    }

    private void wrong(Yaml value, String message, String expected) {
        form.faults().add(Kind.VALUE, value.place(), message, expected);
    }

    /// A text that must be there.
    public String text(String key, String what) {
        return need(key, what).flatMap(it -> form.text(it, what)).map(Yaml.Text::text).orElse("");
    }

    /// A text in every language of the city.
    public Wording wording(String key) {
        return need(key, "a text for each of " + languages)
                .map(this::wording)
                .orElseGet(this::placeholder);
    }

    public Optional<Wording> optionalWording(String key) {
        return form.find(fields, key).map(this::wording);
    }

    private Wording wording(Yaml value) {
        var texts = new LinkedHashMap<String, String>();
        byLanguage(value)
                .ifPresent(each -> {
                    for (var language : languages) {
                        form.need(each, language, "a text")
                                .flatMap(it -> form.text(it, "a text"))
                                .ifPresent(it -> texts.put(language, it.text().strip()));
                    }
                });
        return texts.isEmpty() ? placeholder() : new Wording(texts);
    }

    /// Words that people use, in any of the city's languages; none where the key is absent.
    public Map<String, List<String>> wordsByLanguage(String key) {
        return form.find(fields, key)
                .flatMap(this::byLanguage)
                .map(each ->
                        each.fields().values().stream()
                                .collect(
                                        Collectors.toMap(
                                                Yaml.Field::name,
                                                it -> texts(it.value(), "words"),
                                                (first, _) -> first,
                                                LinkedHashMap::new)))
                .<Map<String, List<String>>>map(it -> it)
                .orElse(Map.of());
    }

    /// A whole number that must be there.
    public int number(String key, int min, int max) {
        return need(key, "a number from %d to %d".formatted(min, max))
                .map(it -> number(it, min, max))
                .orElse(min);
    }

    public int number(String key, int min, int max, int absent) {
        return form.find(fields, key).map(it -> number(it, min, max)).orElse(absent);
    }

    /// A decimal number that must be there.
    public double decimal(String key, double min, double max) {
        var expected = "a number from %s to %s".formatted(min, max);
        var text = text(key, expected);
        try {
            var number = Double.parseDouble(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException notDecimal) {
            // told below
        }
        if (!text.isEmpty()) {
            wrong(key, "“" + text + "”", expected);
        }
        return min;
    }

    /// Yes or no; no where the key is absent.
    public boolean flag(String key) {
        var text = has(key) ? text(key, "true or false") : "false";
        if (!List.of("true", "false", "").contains(text)) {
            wrong(key, "“" + text + "”", "true or false");
        }
        return text.equals("true");
    }

    /// Texts of a list; a single one counts as a list of one, an absent key as an empty one.
    public List<String> texts(String key, String what) {
        return form.find(fields, key).map(it -> texts(it, what)).orElse(List.of());
    }

    /// Constants by their names in small letters; none where the key is absent.
    public <E extends Enum<E>> List<E> constants(String key, Class<E> type) {
        return form.find(fields, key).stream()
                .flatMap(it -> form.texts(it, names(type).toString()).stream())
                .flatMap(it -> constant(it, type).stream())
                .toList();
    }

    /// A constant that must be there.
    public <E extends Enum<E>> E constant(String key, Class<E> type) {
        var expected = "one of " + names(type);
        return need(key, expected)
                .flatMap(it -> form.text(it, expected))
                .flatMap(it -> constant(it, type))
                .orElseGet(() -> type.getEnumConstants()[0]);
    }

    /// Codes of other things, which have to stand in the files too.
    public List<String> codes(String key, String chapter) {
        return form.find(fields, key).stream()
                .flatMap(it -> form.texts(it, "names from “" + chapter + "/”").stream())
                .map(it -> {
                    mentions.add(new Mention(chapter, it.text(), it.place()));
                    return it.text();
                })
                .toList();
    }

    /// Named values below a key, if they are there.
    public Optional<Page> below(String key, String what) {
        return form.find(fields, key).flatMap(it -> below(it, what));
    }

    private Optional<Page> below(Yaml value, String what) {
        return form.fields(value, what).map(it -> new Page(code, it, form, languages, mentions));
    }

    /// A list of named values; empty where the key is absent.
    public <T> List<T> each(String key, String what, Function<Page, T> reader) {
        return form.find(fields, key).stream()
                .flatMap(it -> form.items(it, "a list of " + what).stream())
                .flatMap(it -> below(it, what).stream())
                .map(reader)
                .toList();
    }

    /// Refuses a thing without this key.
    public void needs(String key, String what) {
        need(key, what);
    }

    private Optional<Yaml> need(String key, String what) {
        var found = form.need(fields, key, "“" + code + "”");
        found.ifPresent(it -> {
            if (it instanceof Yaml.Text text && text.isAbsent()) {
                wrong(it, "nothing stands here", what);
            }
        });
        return found;
    }

    private Optional<Yaml.Fields> byLanguage(Yaml value) {
        var found = form.fields(value, "a text for each of " + languages);
        found.ifPresent(it -> form.only(it, "a text in several languages", languages));
        return found;
    }

    private List<String> texts(Yaml value, String what) {
        return form.texts(value, what).stream().map(it -> it.text().strip()).toList();
    }

    private int number(Yaml value, int min, int max) {
        var expected = "a number from %d to %d".formatted(min, max);
        var text = form.text(value, expected).map(Yaml.Text::text).orElse("");
        if (text.matches("-?[0-9]{1,9}")) {
            var number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        }
        if (!text.isEmpty()) {
            wrong(value, "“" + text + "”", expected);
        }
        return min;
    }

    private <E extends Enum<E>> Optional<E> constant(Yaml.Text text, Class<E> type) {
        var found =
                Arrays.stream(type.getEnumConstants())
                        .filter(it -> name(it).equals(text.text()))
                        .findFirst();
        if (found.isEmpty()) {
            form.faults().unknown(Kind.VALUE, text.place(), "such value", text.text(), names(type));
        }
        return found;
    }

    private static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Page::name).toList();
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private Wording placeholder() {
        return Wording.of(languages.getFirst(), code);
    }
}
