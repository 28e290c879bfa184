package city.okno.service;

import city.okno.script.Wording;
import city.okno.search.Match;
import city.okno.search.WordIndex;
import city.okno.service.CivicServices.Found;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What people call things. Each name is a text of its own, so that a short everyday name is not
/// drowned by longer ones beside it.
final class EverydayWords {

    /// Names that are looked at for each thing that is found.
    private static final int DEPTH = 40;

    private final WordIndex<Integer> names = new WordIndex<>();
    private final List<Found> things = new ArrayList<>();

    void add(Found thing, Wording name, Map<String, List<String>> called) {
        Stream.concat(
                        name.texts().values().stream(),
                        called.values().stream().flatMap(List::stream))
                .distinct()
                .forEach(text -> {
                    names.put(things.size(), text);
                    things.add(thing);
                });
    }

    /// The best first; of a thing with several fitting names the best name counts.
    List<Found> find(String words, int limit) {
        var best = new LinkedHashMap<Found, Double>();
        for (Match<Integer> match : names.find(words, DEPTH)) {
            best.merge(things.get(match.key()), match.score(), Math::max);
        }
        return best.keySet().stream().limit(limit).toList();
    }
}
