package city.okno.search;

import java.util.List;
import java.util.stream.Stream;

/// The words of a phrase that wait to be found in a text.
final class WantedWords {
    /// How much a word beside the phrase counts against it, of its own weight.
    private static final double BESIDE = 0.3;

    /// A phrase in a text that refuses, or a phrase of refusal in a text that wishes.
    private static final double CONTRARY = 0.3;

    private final List<Token> tokens;
    private final boolean refusal;
    private final double weight;

    WantedWords(String phrase) {
        Reading reading = Reading.asTyped(phrase);
        if (reading.tokens().isEmpty()) {
            throw new IllegalArgumentException("a phrase needs a word: " + phrase);
        }
        tokens = reading.tokens();
        refusal = reading.refusal();
        weight = tokens.stream().mapToDouble(Token::weight).sum();
    }

    Stream<Word> words() {
        return tokens.stream().flatMap(token -> token.spellings().stream());
    }

    /// Each wanted word takes the likest word of the text that is still free.
    Fit fit(TextWords text) {
        boolean[] taken = new boolean[text.words().size()];
        double found = 0;
        for (Token token : tokens) {
            int likest = -1;
            double likeness = 0;
            for (int i = 0; i < taken.length; i++) {
                double here = taken[i] ? 0 : text.words().get(i).likeness(token);
                if (here > likeness) {
                    likest = i;
                    likeness = here;
                }
            }
            if (likest >= 0) {
                taken[likest] = true;
                found += token.weight() * likeness;
            }
        }
        double beside = 0;
        boolean nothingBeside = true;
        for (int i = 0; i < taken.length; i++) {
            if (!taken[i]) {
                Token token = text.words().get(i).token();
                beside += token.weight();
                nothingBeside &= !token.tells();
            }
        }
        double score = found / (weight + BESIDE * beside);
        return new Fit(text.refusal() == refusal ? score : score * CONTRARY, nothingBeside);
    }

    /// @param score 0 to 1
    /// @param nothingBeside all that the text tells is in the phrase
    record Fit(double score, boolean nothingBeside) {}
}
