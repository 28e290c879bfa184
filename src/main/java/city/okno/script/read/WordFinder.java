package city.okno.script.read;

import city.okno.script.fault.Faults;
import city.okno.script.fault.Kind;
import city.okno.script.fault.Suggestion;
import city.okno.script.flow.Place;
import city.okno.script.flow.Word;
import city.okno.script.words.TextBook;
import city.okno.script.yaml.Yaml;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Finds the words of a flow: under the flow's own name, in its folder, in the common folder.
final class WordFinder {

    /// Where the words of everybody stand.
    static final String COMMON = "common";

    private static final String PREFIX = "words.";

    private final TextBook book;
    private final String folder;
    private final String flow;
    private final Faults faults;

    WordFinder(TextBook book, String folder, String flow, Faults faults) {
        this.book = book;
        this.folder = folder;
        this.flow = flow;
        this.faults = faults;
    }

    /// `words.thanks` as it is written in a flow.
    Word written(Yaml.Text reference) {
        var text = reference.text();
        if (!text.startsWith(PREFIX)) {
            faults.add(
                    Kind.VALUE,
                    reference.place(),
                    "“" + text + "” stands where a word is named",
                    PREFIX + "…");
            return new Word("", reference.place());
        }
        return needed(text.substring(PREFIX.length()), reference.place());
    }

    /// A word that a step has without naming it.
    Word needed(String name, Place place) {
        return found(name, place)
                .orElseGet(() -> {
                    missing(name, place);
                    return new Word("", place);
                });
    }

    private void missing(String name, Place place) {
        var near = Suggestion.near(name, names()).map(it -> "“" + it + "”");
        var file = folder + "/words." + book.languages().getFirst() + ".yaml";
        faults.add(
                Kind.UNKNOWN_WORD, place, "no word “" + name + "”", near.orElse("it in " + file));
    }

    Optional<Word> found(String name, Place place) {
        return prefixes()
                .map(prefix -> prefix + name)
                .filter(book::has)
                .findFirst()
                .map(key -> new Word(key, place));
    }

    private Stream<String> prefixes() {
        return Stream.of(folder + "." + flow + ".", folder + ".", COMMON + ".");
    }

    private List<String> names() {
        var names = new TreeSet<String>();
        for (var key : book.keys()) {
            prefixes()
                    .filter(key::startsWith)
                    .map(prefix -> key.substring(prefix.length()))
                    .filter(name -> name.indexOf('.') < 0)
                    .forEach(names::add);
        }
        return List.copyOf(names);
    }
}
