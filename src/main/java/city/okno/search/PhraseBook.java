package city.okno.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds what a person asks for in their own words: any form, typing errors, the wrong keyboard
/// layout, Latin letters, Russian or English.
///
/// A phrase scores by the share of its words found in the text, less a part of what stands beside
/// them; so a sentence about something else that happens to hold its words is not found. A text is
/// also tried without what follows its first clause (`I have an idea: …`). Immutable.
public final class PhraseBook<K> {
    private static final double SURE = 0.65;
    private static final double NEAR = 0.4;
    private static final double APART = 0.04;
    private static final double NOT_AS_TYPED = 0.97;
    private static final int MOST_TARGETS = 5;

    /// Whoever writes more than this is telling something, not asking the way.
    private static final int MOST_SIGNS = 500;

    private static final Pattern CLAUSE = Pattern.compile("(?<=[.!?:;\\u2026])\\s+|\\n+");

    private final List<Known<K>> phrases;
    private final Vocabulary vocabulary = new Vocabulary();

    private PhraseBook(List<Known<K>> phrases) {
        this.phrases = phrases;
        phrases.forEach(phrase -> phrase.wanted.words().forEach(vocabulary::add));
    }

    /// Whether a text can be a phrase: it has a word, and not only one that negates.
    public static boolean takes(String text) {
        return !Reading.asTyped(text).tokens().isEmpty();
    }

    /// @throws IllegalArgumentException for a text that it does not [#takes]
    public static <K> PhraseBook<K> of(Collection<Phrase<K>> phrases) {
        return new PhraseBook<>(
                phrases.stream()
                        .map(p -> new Known<>(new WantedWords(p.text()), p.target()))
                        .toList());
    }

    /// What the text asks for. Of equal scores the phrase that came first wins the place.
    public PhraseMatch<K> find(String text) {
        String read = text.length() <= MOST_SIGNS ? text : text.substring(0, MOST_SIGNS);
        Map<K, Double> sure = new LinkedHashMap<>();
        Map<K, Double> near = new LinkedHashMap<>();
        score(read, 1, sure, near);
        String opening = opening(read);
        if (!opening.equals(read)) {
            score(opening, NOT_AS_TYPED, sure, near);
        }
        return answer(best(sure), best(near));
    }

    private void score(String text, double factor, Map<K, Double> sure, Map<K, Double> near) {
        for (Reading reading : Reading.all(text)) {
            TextWords words = TextWords.of(reading, vocabulary);
            double worth = reading.asTyped() ? factor : factor * NOT_AS_TYPED;
            for (Known<K> phrase : phrases) {
                WantedWords.Fit fit = phrase.wanted.fit(words);
                double score = fit.score() * worth;
                if (score >= SURE) {
                    sure.merge(phrase.target, score, Math::max);
                } else if (score >= NEAR && fit.nothingBeside()) {
                    near.merge(phrase.target, score, Math::max);
                }
            }
        }
    }

    private static <K> List<Map.Entry<K, Double>> best(Map<K, Double> scores) {
        return scores.entrySet().stream()
                .sorted(Map.Entry.<K, Double>comparingByValue().reversed())
                .limit(MOST_TARGETS)
                .toList();
    }

    private static <K> PhraseMatch<K> answer(
            List<Map.Entry<K, Double>> sure, List<Map.Entry<K, Double>> near) {
        if (sure.isEmpty()) {
            return near.isEmpty() ? new PhraseMatch.Nothing<>() : several(near);
        }
        double best = sure.getFirst().getValue();
        List<Map.Entry<K, Double>> rivals =
                sure.stream().filter(entry -> entry.getValue() > best - APART).toList();
        return rivals.size() == 1
                ? new PhraseMatch.Found<>(rivals.getFirst().getKey(), best)
                : several(rivals);
    }

    private static <K> PhraseMatch<K> several(List<Map.Entry<K, Double>> entries) {
        return new PhraseMatch.Several<>(entries.stream().map(Map.Entry::getKey).toList());
    }

    /// The text up to the end of the first clause that says something; greetings do not.
    private static String opening(String text) {
        StringBuilder opening = new StringBuilder();
        for (String clause : CLAUSE.split(text)) {
            opening.append(clause).append(' ');
            if (Reading.asTyped(clause).tokens().stream().anyMatch(Token::tells)) {
                break;
            }
        }
        return opening.toString().strip();
    }

    private record Known<K>(WantedWords wanted, K target) {}
}
