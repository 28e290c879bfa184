package city.okno.conversation.answer;

import city.okno.script.flow.WordLists;
import city.okno.search.NormalForm;
import city.okno.search.Phrase;
import city.okno.search.PhraseBook;
import city.okno.search.PhraseMatch;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The word lists of all languages, ready to be looked up. Immutable.
public final class Lexicon {

    /// Shorter words are too near to one another to be guessed.
    private static final int GUESSED_FROM = 4;

    private final Map<String, Map<String, String>> entries = new HashMap<>();
    private final Map<String, PhraseBook<String>> guesses = new HashMap<>();

    private Lexicon() {}

    public static Lexicon of(WordLists lists) {
        var lexicon = new Lexicon();
        lists.lists().forEach(lexicon::add);
        return lexicon;
    }

    /// Whether the whole text is one of the list's words.
    public boolean says(String list, String text) {
        return exact(list, NormalForm.of(text)).isPresent();
    }

    /// Whether the word is exactly one of an entry's.
    boolean is(String list, String entry, String word) {
        return exact(list, word).filter(entry::equals).isPresent();
    }

    /// As [#exact], for lists whose entries are numbers.
    OptionalLong exactNumber(String list, String word) {
        return number(exact(list, word));
    }

    /// The entry of a list that has this word, or is one typing error away from it.
    ///
    /// @param word in normal form
    Optional<String> entry(String list, String word) {
        return exact(list, word).or(() -> guess(list, word));
    }

    /// The entry of a list that has exactly this word.
    Optional<String> exact(String list, String word) {
        return Optional.ofNullable(entries.getOrDefault(list, Map.of()).get(word));
    }

    /// As [#entry], for lists whose entries are numbers.
    OptionalLong number(String list, String word) {
        return number(entry(list, word));
    }

    private static OptionalLong number(Optional<String> entry) {
        return entry.map(text -> OptionalLong.of(Long.parseLong(text)))
                .orElse(OptionalLong.empty());
    }

    private Optional<String> guess(String list, String word) {
        var book = guesses.get(list);
        if (book == null || word.length() < GUESSED_FROM || word.contains(" ")) {
            return Optional.empty();
        }
        return book.find(word) instanceof PhraseMatch.Found<String> found
                ? Optional.of(found.target())
                : Optional.empty();
    }

    private void add(String list, Map<String, List<String>> words) {
        var byWord = new LinkedHashMap<String, String>();
        words.forEach((entry, all) -> all.forEach(word -> byWord.put(NormalForm.of(word), entry)));
        byWord.remove("");
        entries.put(list, byWord);
        guesses.put(
                list,
                PhraseBook.of(
                        byWord.entrySet().stream()
                                .filter(word -> word.getKey().length() >= GUESSED_FROM)
                                .filter(word -> PhraseBook.takes(word.getKey()))
                                .map(word -> new Phrase<>(word.getKey(), word.getValue()))
                                .toList()));
    }
}
