package city.okno.search;

import java.util.List;
import java.util.Map;

/// The words of a reading, each with the known stems that it may mean and their likeness.
record TextWords(List<Heard> words, boolean refusal) {

    static TextWords of(Reading reading, Vocabulary known) {
        return new TextWords(
                reading.tokens().stream()
                        .map(token -> new Heard(token, known.meant(token.spellings())))
                        .toList(),
                reading.refusal());
    }

    record Heard(Token token, Map<String, Double> meant) {

        double likeness(Token wanted) {
            return wanted.negated() == token.negated()
                    ? meant.getOrDefault(wanted.spellings().getFirst().stem(), 0.0)
                    : 0;
        }
    }
}
