package city.okno.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// Texts in memory, found by some of their words in any form: ideas, services, centres.
///
/// A text is found when it holds at least half of what was asked for, by the weight of the words: a
/// rare word weighs more than a frequent one. A word that no text holds is taken for a typing error
/// of those that it resembles. Only when nothing fits well the question is also read with the
/// keyboard switched, and as Russian in Latin letters; what fits best counts.
///
/// Any number of threads may look while one writes. Equal scores stand in the order of their keys.
public final class WordIndex<K extends Comparable<? super K>> {
    private static final double LEAST = 0.5;

    /// A match that is good enough to look no further.
    private static final double WELL = 0.75;

    /// How much of the score goes to texts that say little else: a name before longer names with
    /// it.
    private static final double BREVITY = 0.2;

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<K, List<Word>> texts = new HashMap<>();
    private final Map<String, Set<K>> holders = new HashMap<>();
    private final Vocabulary vocabulary = new Vocabulary();

    /// Adds the text, or replaces the one that has this key.
    public void put(K key, String text) {
        List<Word> words = NormalForm.words(text).stream().map(Word::of).distinct().toList();
        lock.writeLock().lock();
        try {
            take(key);
            texts.put(key, words);
            for (Word word : words) {
                vocabulary.add(word);
                holders.computeIfAbsent(word.stem(), _ -> new HashSet<>()).add(key);
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Forgets the text with this key, if there is one.
    public void remove(K key) {
        lock.writeLock().lock();
        try {
            take(key);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// The best matches, best first; a score of 1 is a text of the same words.
    public List<Match<K>> find(String words, int limit) {
        List<Reading> readings = Reading.all(words);
        lock.readLock().lock();
        try {
            List<Match<K>> best = List.of();
            for (Reading reading : readings) {
                List<Match<K>> found = find(reading, limit);
                if (score(found) > score(best)) {
                    best = found;
                }
                if (score(best) >= WELL) {
                    break;
                }
            }
            return best;
        } finally {
            lock.readLock().unlock();
        }
    }

    private static <K> double score(List<Match<K>> found) {
        return found.isEmpty() ? 0 : found.getFirst().score();
    }

    private void take(K key) {
        for (Word word : texts.getOrDefault(key, List.of())) {
            vocabulary.remove(word);
            holders.computeIfPresent(
                    word.stem(),
                    (_, keys) -> {
                        keys.remove(key);
                        return keys.isEmpty() ? null : keys;
                    });
        }
        texts.remove(key);
    }

    private List<Match<K>> find(Reading reading, int limit) {
        Map<K, Double> held = new HashMap<>();
        double asked = 0;
        int known = 0;
        for (Token token : telling(reading)) {
            Map<K, Double> likeness = likeness(token);
            double weight = 1; // nobody wrote it: it tells no text from another
            if (!likeness.isEmpty()) {
                weight = Postings.weight(texts.size(), likeness.size());
                known++;
            }
            asked += weight;
            for (Map.Entry<K, Double> holder : likeness.entrySet()) {
                held.merge(holder.getKey(), weight * holder.getValue(), Double::sum);
            }
        }
        List<Match<K>> found = new ArrayList<>();
        for (Map.Entry<K, Double> entry : held.entrySet()) {
            double share = entry.getValue() / asked;
            if (share >= LEAST) {
                found.add(new Match<>(entry.getKey(), share * brevity(entry.getKey(), known)));
            }
        }
        return Match.best(found, limit);
    }

    /// All words, if none of them tells anything.
    private static List<Token> telling(Reading reading) {
        List<Token> telling = reading.tokens().stream().filter(Token::tells).toList();
        return telling.isEmpty() ? reading.tokens() : telling;
    }

    private double brevity(K key, int words) {
        double share = Math.min(1.0, (double) words / texts.getOrDefault(key, List.of()).size());
        return 1 - BREVITY + BREVITY * share;
    }

    /// The texts that hold the word, each with the best likeness of its words.
    private Map<K, Double> likeness(Token token) {
        Map<K, Double> likeness = new HashMap<>();
        vocabulary
                .meant(token.spellings())
                .forEach((stem, like) ->
                        holders.getOrDefault(stem, Set.of())
                                .forEach(key -> likeness.merge(key, like, Math::max)));
        return likeness;
    }
}
