package city.okno.conversation.answer;

import city.okno.script.Choice;
import city.okno.search.NormalForm;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Several options at once: numbers or labels between commas, lines or "and". Numbers count as they
/// were shown.
final class ManyReader {

    private static final Pattern BETWEEN = Pattern.compile("[,;\\n]+");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,2}(\\P{Alnum}+\\d{1,2})*");

    private ManyReader() {}

    static Recognised read(String typed, Question question, List<Choice> shown, Lexicon lexicon) {
        var named = ChoiceReader.named(typed, question.options());
        if (named.size() == 1) {
            return new Recognised.Understood(named);
        }
        if (lexicon.is("many", "all", NormalForm.of(typed))) {
            return new Recognised.Understood(
                    question.options().stream().map(Known::choice).toList());
        }
        var chosen = new LinkedHashSet<Choice>();
        for (var piece : pieces(typed, lexicon)) {
            switch (one(piece, question, shown)) {
                case Recognised.Understood(Object choice) -> chosen.add((Choice) choice);
                case Recognised.Ambiguous several -> {
                    return several;
                }
                case Recognised.NotUnderstood _ -> {
                    return new Recognised.NotUnderstood(
                            Reason.ONE_OF_SEVERAL, Map.of("piece", piece));
                }
            }
        }
        return chosen.isEmpty()
                ? Recognised.not(Reason.OPTION)
                : new Recognised.Understood(List.copyOf(chosen));
    }

    private static Recognised one(String piece, Question question, List<Choice> shown) {
        if (piece.matches("\\d{1,2}")) {
            int number = Integer.parseInt(piece);
            if (number >= 1 && number <= shown.size()) {
                return new Recognised.Understood(shown.get(number - 1));
            }
        }
        return ChoiceReader.read(piece, question.options());
    }

    private static List<String> pieces(String typed, Lexicon lexicon) {
        var text = typed.strip();
        if (NUMBERS.matcher(text).matches()) {
            return List.of(text.split("\\D+"));
        }
        var joined = new StringBuilder();
        for (var word : text.split("(?<=\\s)|(?=[,;])")) {
            joined.append(lexicon.is("many", "and", NormalForm.of(word)) ? "," : word);
        }
        return BETWEEN.splitAsStream(joined).map(String::strip).filter(p -> !p.isEmpty()).toList();
    }
}
