package city.okno.script.change;

import city.okno.script.Template;
import city.okno.script.Template.Variable;
import city.okno.script.words.TextBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares templates as departments' programs see them, which were made for the older ones.
public final class TemplateComparison {

    private final TextBook olderBook;
    private final TextBook newerBook;

    public TemplateComparison(TextBook olderBook, TextBook newerBook) {
        this.olderBook = olderBook;
        this.newerBook = newerBook;
    }

    /// All versions of both, by name and version as words files call them: `centre.closed.v1`.
    public SortedMap<String, TemplateChange> between(List<Template> older, List<Template> newer) {
        var before = byVersion(older);
        var after = byVersion(newer);
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        var changes = new TreeMap<String, TemplateChange>();
        names.forEach(name -> changes.put(name, change(before.get(name), after.get(name))));
        return changes;
    }

    private static Map<String, Template> byVersion(List<Template> templates) {
        return templates.stream()
                .collect(
                        Collectors.toMap(
                                it -> it.name() + ".v" + it.version(), Function.identity()));
    }

    private TemplateChange change(@Nullable Template older, @Nullable Template newer) {
        if (older == null) {
            return new TemplateChange.Added();
        }
        if (newer == null) {
            return new TemplateChange.Breaking(List.of("the template is gone"));
        }
        var why = obstacles(older.variables(), newer.variables());
        if (!why.isEmpty()) {
            return new TemplateChange.Breaking(why);
        }
        var what = differences(older, newer);
        return what.isEmpty() ? new TemplateChange.Same() : new TemplateChange.Compatible(what);
    }

    private static List<String> obstacles(
            Map<String, Variable> older, Map<String, Variable> newer) {
        var why = new ArrayList<String>();
        older.forEach((name, variable) -> obstacle(name, variable, newer.get(name), why));
        newer.keySet().stream()
                .filter(name -> !older.containsKey(name))
                .forEach(name -> why.add("it needs “" + name + "” too"));
        return why;
    }

    private static void obstacle(
            String name, Variable older, @Nullable Variable newer, List<String> why) {
        if (newer == null) {
            why.add("its “" + name + "” is gone");
        } else if (newer.type() != older.type()) {
            why.add(
                    "its “%s” is of type %s, no longer %s"
                            .formatted(name, newer.type().code(), older.type().code()));
        } else if (newer.max() < older.max()) {
            why.add(
                    "its “%s” has at most %d characters, no longer %d"
                            .formatted(name, newer.max(), older.max()));
        }
    }

    private List<String> differences(Template older, Template newer) {
        var what = new ArrayList<String>();
        if (newer.category() != older.category()) {
            what.add(
                    "it is of the category %s, no longer %s"
                            .formatted(newer.category().code(), older.category().code()));
        }
        newer.variables()
                .forEach((name, variable) -> {
                    if (!variable.equals(older.variables().get(name))) {
                        what.add(
                                "its “%s” has up to %d characters".formatted(name, variable.max()));
                    }
                });
        if (!said(older, olderBook).equals(said(newer, newerBook))) {
            what.add("it says something else");
        }
        return what;
    }

    private static List<List<String>> said(Template template, TextBook book) {
        return Stream.of(template.title(), template.text(), template.brief())
                .flatMap(key -> book.find(key).stream())
                .map(text -> List.of(text.key(), text.language(), text.message().pattern()))
                .toList();
    }
}
