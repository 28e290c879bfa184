package city.okno.catalogue;

import city.okno.script.fault.Fault;
import city.okno.script.fault.Faults;
import city.okno.script.fault.Kind;
import city.okno.script.flow.Place;
import city.okno.script.yaml.Form;
import city.okno.script.yaml.Names;
import city.okno.script.yaml.Yaml;
import city.okno.script.yaml.YamlReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Proves files whole: each thing by its chapter, and that everything they name is there.
final class CatalogueReader {

    /// Each key at the top of a file is the code of a thing.
    private static final Pattern FILE = Pattern.compile("([a-z]+)/[^/]+\\.yaml");

    private static final int LONGEST_CODE = 64;

    private final Map<String, Chapter<?>> chapters;
    private final List<String> languages;
    private final Faults faults = new Faults();
    private final Form form = new Form(faults);
    private final List<Mention> mentions = new ArrayList<>();
    private final Map<String, Map<String, Yaml.Fields>> things = new TreeMap<>();

    CatalogueReader(Collection<Chapter<?>> chapters, List<String> languages) {
        this.chapters =
                chapters.stream().collect(Collectors.toMap(Chapter::name, chapter -> chapter));
        this.languages = languages;
    }

    /// What became of reading.
    sealed interface Read {
        /// @param things chapter to code to what stands in the file
        record Whole(Map<String, Map<String, Yaml.Fields>> things) implements Read {}

        record Broken(List<Fault> faults) implements Read {}
    }

    Read read(Map<String, byte[]> files) {
        new TreeMap<>(files).forEach(this::file);
        for (var mention : mentions) {
            var known = codes(mention.chapter());
            if (!known.contains(mention.code())) {
                faults.unknown(
                        Kind.VALUE,
                        mention.place(),
                        "{} in “" + mention.chapter() + "/”",
                        mention.code(),
                        known);
            }
        }
        var wrong = faults.errors();
        return wrong.isEmpty() ? new Read.Whole(things) : new Read.Broken(wrong);
    }

    private Set<String> codes(String chapter) {
        return things.getOrDefault(chapter, Map.of()).keySet();
    }

    private void file(String path, byte[] content) {
        var form = FILE.matcher(path);
        if (!path.endsWith(".yaml")) {
            return;
        }
        var chapter = form.matches() ? chapters.get(form.group(1)) : null;
        if (chapter == null) {
            faults.add(
                    Kind.FILE_NAME,
                    new Place(path, 1, 1),
                    "a file that belongs to no chapter by its name",
                    chapters.keySet().stream()
                            .sorted()
                            .map(name -> name + "/<name>.yaml")
                            .collect(Collectors.joining(" or ")));
            return;
        }
        YamlReader.read(path, content, faults)
                .flatMap(it -> this.form.fields(it, "things by their codes"))
                .ifPresent(all -> all.fields().values().forEach(it -> thing(chapter, it)));
    }

    private void thing(Chapter<?> chapter, Yaml.Field field) {
        var code = form.name(field.place(), field.name(), Names.SIMPLE);
        var fields = form.fields(field.value(), "named values");
        if (code.isEmpty() || fields.isEmpty()) {
            return;
        }
        if (code.get().length() > LONGEST_CODE) {
            faults.add(
                    Kind.VALUE,
                    field.place(),
                    "a name of %d characters".formatted(code.get().length()),
                    "at most %d".formatted(LONGEST_CODE));
        }
        var known = things.computeIfAbsent(chapter.name(), _ -> new TreeMap<>());
        var first = known.putIfAbsent(code.get(), fields.get());
        if (first != null) {
            faults.add(
                    Kind.DUPLICATE_KEY,
                    field.place(),
                    "“" + code.get() + "” stands here again",
                    "it once; it stands in " + first.place());
        }
        chapter.read(new Page(code.get(), fields.get(), form, languages, mentions));
    }
}
