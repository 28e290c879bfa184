package city.okno.conversation.answer;

import city.okno.search.NormalForm;
import java.util.List;
import java.util.Optional;

/// Yes or no, by itself or before a few more words: "yes, of course".
final class YesNoReader {

    private static final int FEW_WORDS = 4;

    private YesNoReader() {}

    static Recognised read(String typed, List<String> lists, Reason reason, Lexicon lexicon) {
        var sign = typed.strip();
        if (sign.equals("+") || sign.equals("-")) {
            return new Recognised.Understood(sign.equals("+"));
        }
        return entry(typed, lists, lexicon)
                .<Recognised>map(entry -> new Recognised.Understood(entry.equals("yes")))
                .orElseGet(() -> Recognised.not(reason));
    }

    private static Optional<String> entry(String typed, List<String> lists, Lexicon lexicon) {
        var words = NormalForm.words(typed);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var whole = look(String.join(" ", words), lists, lexicon);
        if (whole.isPresent() || words.size() > FEW_WORDS) {
            return whole;
        }
        return look(words.getFirst(), lists, lexicon);
    }

    private static Optional<String> look(String text, List<String> lists, Lexicon lexicon) {
        return lists.stream().flatMap(list -> lexicon.entry(list, text).stream()).findFirst();
    }
}
