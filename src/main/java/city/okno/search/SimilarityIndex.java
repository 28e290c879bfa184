package city.okno.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/// Texts in memory, compared by the trigrams of their words: cosine of counts, each weighted by
/// `ln((1 + texts) / (1 + texts that have it)) + 1`.
///
/// Any number of threads may look while one writes. The same texts give the same answer in the same
/// order, however they came in; equal scores stand in the order of their keys. The first look after
/// a change weighs everything anew (a few milliseconds among 5,500 ideas).
///
/// Trigrams need no dictionary, forgive endings and typing errors, and rank paraphrases better than
/// stemmed words do; they do not know that two different words mean the same.
public final class SimilarityIndex<K extends Comparable<? super K>> {
    /// Worth showing: "something like this is here already".
    public static final double SIMILAR = 0.35;

    /// Almost the same words. Still never joined without asking the author.
    public static final double ALMOST_THE_SAME = 0.62;

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<K, Integer> slots = new HashMap<>();
    private final List<@Nullable Entry<K>> entries = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private final Map<Long, Postings> postings = new HashMap<>();
    private volatile boolean weighed = true;

    /// Adds the text, or replaces the one that has this key.
    public void put(K key, String text) {
        Trigrams trigrams = Trigrams.of(text);
        lock.writeLock().lock();
        try {
            take(key);
            add(key, trigrams);
            weighed = false;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /// Forgets the text with this key, if there is one.
    public void remove(K key) {
        lock.writeLock().lock();
        try {
            take(key);
            weighed = false;
        } finally {
            lock.writeLock().unlock();
        }
    }

    public int size() {
        lock.readLock().lock();
        try {
            return slots.size();
        } finally {
            lock.readLock().unlock();
        }
    }

    /// The best matches with a score of at least `least`, best first.
    public List<Match<K>> find(String text, int limit, double least) {
        Trigrams wanted = Trigrams.of(text);
        while (true) {
            weigh();
            lock.readLock().lock();
            try {
                if (weighed) { // else somebody wrote in between
                    return best(wanted, limit, least);
                }
            } finally {
                lock.readLock().unlock();
            }
        }
    }

    private void add(K key, Trigrams trigrams) {
        Integer freed = free.poll();
        int slot = freed == null ? entries.size() : freed;
        Entry<K> entry = new Entry<>(key, trigrams);
        if (freed == null) {
            entries.add(entry);
        } else {
            entries.set(slot, entry);
        }
        slots.put(key, slot);
        for (int i = 0; i < trigrams.size(); i++) {
            postings.computeIfAbsent(trigrams.gram(i), _ -> new Postings())
                    .add(slot, trigrams.count(i));
        }
    }

    private void take(K key) {
        Integer slot = slots.remove(key);
        Entry<K> entry = slot == null ? null : entries.set(slot, null);
        if (slot == null || entry == null) {
            return;
        }
        free.push(slot);
        for (int i = 0; i < entry.trigrams.size(); i++) {
            postings.computeIfPresent(
                    entry.trigrams.gram(i),
                    (_, held) -> {
                        held.remove(slot);
                        return held.isEmpty() ? null : held;
                    });
        }
    }

    private void weigh() {
        if (weighed) {
            return;
        }
        lock.writeLock().lock();
        try {
            if (!weighed) {
                postings.values().forEach(held -> held.weigh(slots.size()));
                for (Entry<K> entry : entries) {
                    if (entry != null) {
                        entry.length = length(entry.trigrams);
                    }
                }
                weighed = true;
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private List<Match<K>> best(Trigrams wanted, int limit, double least) {
        double[] scores = new double[entries.size()];
        for (int i = 0; i < wanted.size(); i++) {
            Postings held = postings.get(wanted.gram(i));
            if (held != null) {
                held.score(wanted.count(i) * held.weight() * held.weight(), scores);
            }
        }
        double length = length(wanted);
        List<Match<K>> found = new ArrayList<>();
        for (int slot = 0; slot < scores.length; slot++) {
            Entry<K> entry = entries.get(slot);
            if (entry != null && scores[slot] > 0) {
                double score = Math.min(1, scores[slot] / (length * entry.length));
                if (score >= least) {
                    found.add(new Match<>(entry.key, score));
                }
            }
        }
        return Match.best(found, limit);
    }

    /// A trigram that no text has weighs most: what is new in the question makes it less similar.
    private double length(Trigrams trigrams) {
        double squares = 0;
        for (int i = 0; i < trigrams.size(); i++) {
            Postings held = postings.get(trigrams.gram(i));
            double weight = held == null ? Postings.weight(slots.size(), 0) : held.weight();
            squares += Math.pow(trigrams.count(i) * weight, 2);
        }
        return Math.sqrt(squares);
    }

    private static final class Entry<K> {
        private final K key;
        private final Trigrams trigrams;
        private double length;

        private Entry(K key, Trigrams trigrams) {
            this.key = key;
            this.trigrams = trigrams;
        }
    }
}
