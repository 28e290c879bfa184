package city.okno.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words that are known, and which of them somebody may mean. Not safe for writing and reading
/// at once.
final class Vocabulary {
    /// How many spellings of a word may hold a typing error beside.
    private static final int MOST_WITH_ERRORS = 4;

    private final Map<String, Map<String, Integer>> formsByStem = new LinkedHashMap<>();

    void add(Word word) {
        formsByStem
                .computeIfAbsent(word.stem(), _ -> new LinkedHashMap<>())
                .merge(word.form(), 1, Integer::sum);
    }

    /// Takes back one adding of this word.
    void remove(Word word) {
        formsByStem.computeIfPresent(
                word.stem(),
                (_, forms) -> {
                    forms.computeIfPresent(word.form(), (_, n) -> n == 1 ? null : n - 1);
                    return forms.isEmpty() ? null : forms;
                });
    }

    /// The known stems that are meant by any of these spellings of one word, with their likeness. A
    /// stem that is known means itself; only an unknown one is taken for a typing error.
    Map<String, Double> meant(Collection<Word> spellings) {
        Map<String, Double> meant = new HashMap<>();
        for (Word spelling : spellings) {
            if (formsByStem.containsKey(spelling.stem())) {
                meant.put(spelling.stem(), 1.0);
            }
        }
        if (meant.isEmpty()) {
            List<Word> likely = spellings.stream().limit(MOST_WITH_ERRORS).toList();
            formsByStem.forEach((stem, forms) -> {
                double likeness = likeness(likely, stem, forms.keySet());
                if (likeness > 0) {
                    meant.put(stem, likeness);
                }
            });
        }
        return meant;
    }

    /// An error may stand in the stem or disguise the ending, so both are compared.
    private static double likeness(Collection<Word> spellings, String stem, Set<String> forms) {
        double likeness = 0;
        for (Word spelling : spellings) {
            likeness = Math.max(likeness, Spelling.ofStems(spelling.stem(), stem));
            for (String form : forms) {
                likeness = Math.max(likeness, Spelling.ofWords(spelling.form(), form));
            }
        }
        return likeness;
    }
}
