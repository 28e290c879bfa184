package city.okno.script.words;

import city.okno.script.fault.Kind;
import city.okno.script.flow.WordLists;
import city.okno.script.yaml.Form;
import city.okno.script.yaml.Yaml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads `common/lists.<language>.yaml`: words by entry by list.
public final class ListsReader {

    /// What no language can do without; the others differ between languages.
    private static final String NEEDED = "yes_no";

    private static final List<String> NEEDED_ENTRIES = List.of("yes", "no");

    private final Form form;
    private final Map<String, Map<String, List<String>>> lists = new LinkedHashMap<>();

    public ListsReader(Form form) {
        this.form = form;
    }

    public void read(Yaml file) {
        form.fields(file, "lists by name").ifPresent(this::read);
    }

    private void read(Yaml.Fields file) {
        file.fields()
                .forEach((name, list) ->
                        form.fields(list.value(), "words by entry")
                                .ifPresent(entries -> read(name, entries)));
        for (var entry : NEEDED_ENTRIES) {
            if (!(form.find(file, NEEDED).orElse(null) instanceof Yaml.Fields list)
                    || !list.has(entry)) {
                form.faults()
                        .add(
                                Kind.LIST_MISSING,
                                file.place(),
                                "no words for “" + entry + "” in " + NEEDED,
                                NEEDED + ": { \"" + entry + "\": […] }");
            }
        }
    }

    private void read(String list, Yaml.Fields entries) {
        var known = lists.computeIfAbsent(list, _ -> new LinkedHashMap<>());
        entries.fields()
                .forEach((entry, words) -> {
                    var all = known.computeIfAbsent(entry, _ -> new ArrayList<>());
                    form.texts(words.value(), "a word").stream()
                            .map(word -> word.text().toLowerCase(Locale.ROOT))
                            .forEach(all::add);
                });
    }

    public WordLists lists() {
        return new WordLists(lists);
    }
}
