package city.okno.conversation.answer;

import city.okno.script.Choice;
import city.okno.search.NormalForm;
import city.okno.search.Phrase;
import city.okno.search.PhraseBook;
import city.okno.search.PhraseMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// One of the options: its label, another name for it, a part of the label that fits no other, or
/// something near enough. Numbers of the buttons are not read here: they belong to what was shown.
final class ChoiceReader {

    private static final int PART_FROM = 2;

    private ChoiceReader() {}

    static Recognised read(String typed, List<Known> options) {
        var text = NormalForm.of(typed);
        if (text.isEmpty()) {
            return written(typed.strip(), options);
        }
        var found = named(typed, options);
        if (found.isEmpty() && text.length() >= PART_FROM) {
            found = where(options, known -> hasPart(NormalForm.of(known.choice().label()), text));
        }
        return found.isEmpty() ? near(typed, options) : answer(found);
    }

    /// The options that are called exactly this.
    static List<Choice> named(String typed, List<Known> options) {
        var text = NormalForm.of(typed);
        if (text.isEmpty()) {
            return List.of();
        }
        var found = where(options, known -> NormalForm.of(known.choice().label()).equals(text));
        return found.isEmpty() ? where(options, known -> named(known, text)) : found;
    }

    /// A label without letters and digits: a row of stars, a smiling face.
    private static Recognised written(String sign, List<Known> options) {
        return answer(where(options, known -> known.choice().label().strip().equals(sign)));
    }

    private static boolean named(Known known, String text) {
        return known.synonyms().stream().anyMatch(name -> NormalForm.of(name).equals(text));
    }

    private static boolean hasPart(String label, String text) {
        return (" " + label).contains(" " + text);
    }

    private static Recognised near(String typed, List<Known> options) {
        var phrases = new ArrayList<Phrase<Choice>>();
        for (var known : options) {
            var names = new ArrayList<>(known.synonyms());
            names.add(known.choice().label());
            names.stream()
                    .filter(PhraseBook::takes)
                    .map(name -> new Phrase<>(name, known.choice()))
                    .forEach(phrases::add);
        }
        return switch (PhraseBook.of(phrases).find(typed)) {
            case PhraseMatch.Found<Choice>(Choice target, double _) -> answer(List.of(target));
            case PhraseMatch.Several<Choice>(List<Choice> targets) -> answer(targets);
            case PhraseMatch.Nothing<Choice>() -> answer(List.of());
        };
    }

    private static List<Choice> where(List<Known> options, Predicate<Known> fits) {
        return options.stream().filter(fits).map(Known::choice).toList();
    }

    private static Recognised answer(List<Choice> found) {
        return switch (found.size()) {
            case 0 -> Recognised.not(Reason.OPTION);
            case 1 -> new Recognised.Understood(found.getFirst());
            default -> new Recognised.Ambiguous(List.copyOf(found));
        };
    }
}
