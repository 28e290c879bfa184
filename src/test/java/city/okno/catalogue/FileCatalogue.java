package city.okno.catalogue;

import city.okno.catalogue.CatalogueReader.Read;
import city.okno.script.fault.Faults;
import city.okno.script.flow.Place;
import city.okno.script.yaml.Form;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// A catalogue that is nothing but files, for tests that need no database. Numbers count from 1.
public final class FileCatalogue implements Catalogue {

    private static final List<String> LANGUAGES = List.of("ru", "en");

    private final Edition edition;

    public FileCatalogue(Map<String, byte[]> files, List<Chapter<?>> chapters) {
        var things =
                switch (new CatalogueReader(chapters, LANGUAGES).read(files)) {
                    case Read.Whole whole -> whole.things();
                    case Read.Broken broken ->
                            throw new IllegalArgumentException(broken.faults().toString());
                };
        var entries = new HashMap<Chapter<?>, List<Entry<?>>>();
        for (var chapter : chapters) {
            var all = new ArrayList<Entry<?>>();
            things.getOrDefault(chapter.name(), Map.of())
                    .forEach((code, fields) -> {
                        var kept =
                                Definition.ofJson(Definition.of(fields).json())
                                        .fields(new Place("kept", 1, 1));
                        var form = new Form(new Faults());
                        var page = new Page(code, kept, form, LANGUAGES, new ArrayList<>());
                        all.add(new Entry<>(all.size() + 1, code, chapter.read(page), false));
                    });
            entries.put(chapter, all);
        }
        edition = new Edition("files", entries);
    }

    /// What is wrong with one file, as an author reads it.
    public static List<String> faults(String path, String content, List<Chapter<?>> chapters) {
        return faults(Map.of(path, content.getBytes(StandardCharsets.UTF_8)), chapters);
    }

    public static List<String> faults(Map<String, byte[]> files, List<Chapter<?>> chapters) {
        return switch (new CatalogueReader(chapters, LANGUAGES).read(files)) {
            case Read.Whole _ -> List.of();
            case Read.Broken(var faults) -> faults.stream().map(String::valueOf).toList();
        };
    }

    @Override
    public Edition edition() {
        return edition;
    }

    @Override
    public <D> Supplier<D> derived(Function<Edition, D> maker) {
        return new Derived<>(this::edition, maker);
    }

    @Override
    public Comparison compare(Map<String, byte[]> files) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Comparison replace(Map<String, byte[]> files, Instant now) {
        throw new UnsupportedOperationException();
    }
}
