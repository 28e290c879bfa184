package city.okno.campaign.idea;

import city.okno.campaign.CampaignId;
import city.okno.campaign.IdeaNumber;
import city.okno.campaign.IdeaState;
import city.okno.search.Match;
import city.okno.search.SimilarityIndex;
import city.okno.search.WordIndex;
import city.okno.storage.NodeMemory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The published ideas of each campaign in this node's memory, by their words. Before each look it
/// reads what has changed since the last one; the first look reads everything.
///
/// A transaction that changed ideas itself sees the memory as it was before: what it would read now
/// may still be rolled back, and its change number given to something else.
@Component
class IdeaFinder implements NodeMemory {

    private static final Object CHANGING = new Object();

    /// So many mentions are enough to choose the best from.
    private static final int MOST = 100;

    private final IdeaReadingRepository ideas;
    private final Map<CampaignId, Shelf> shelves = new ConcurrentHashMap<>();

    IdeaFinder(IdeaReadingRepository ideas) {
        this.ideas = ideas;
    }

    /// Titles that say nearly the same, the nearest first.
    List<Match<Long>> similar(CampaignId campaign, String title, int limit) {
        return upToDate(campaign).titles.find(title, limit, SimilarityIndex.SIMILAR);
    }

    /// Ideas with these words in any form, the best first: those that are called so before those
    /// that only mention it.
    List<Match<Long>> find(CampaignId campaign, String words, int limit) {
        return upToDate(campaign).find(words, limit);
    }

    /// This transaction changes what may be found.
    void changing() {
        if (!TransactionSynchronizationManager.hasResource(CHANGING)) {
            TransactionSynchronizationManager.bindResource(CHANGING, CHANGING);
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCompletion(int status) {
                            TransactionSynchronizationManager.unbindResource(CHANGING);
                        }
                    });
        }
    }

    @Override
    public void forget() {
        shelves.clear();
    }

    private Shelf upToDate(CampaignId campaign) {
        var shelf = shelves.computeIfAbsent(campaign, _ -> new Shelf());
        if (!TransactionSynchronizationManager.hasResource(CHANGING)) {
            shelf.catchUp(campaign, ideas);
        }
        return shelf;
    }

    private static final class Shelf {

        private final ReentrantLock lock = new ReentrantLock();
        private final SimilarityIndex<Long> titles = new SimilarityIndex<>();
        private final WordIndex<Long> names = new WordIndex<>();
        private final WordIndex<Long> texts = new WordIndex<>();
        private long change;

        List<Match<Long>> find(String words, int limit) {
            var called =
                    names.find(words, MOST).stream()
                            .collect(Collectors.toMap(Match::key, Match::score));
            var found =
                    texts.find(words, MOST).stream()
                            .map(match ->
                                    new Match<>(
                                            match.key(),
                                            (match.score() + called.getOrDefault(match.key(), 0.0))
                                                    / 2))
                            .toList();
            return Match.best(found, limit);
        }

        void catchUp(CampaignId campaign, IdeaReadingRepository ideas) {
            lock.lock();
            try {
                for (var changed : ideas.changedSince(campaign, change)) {
                    take(changed);
                    change = changed.change();
                }
            } finally {
                lock.unlock();
            }
        }

        private void take(IdeaReadingRepository.Changed idea) {
            var number = idea.number().value();
            if (idea.state() == IdeaState.PUBLISHED) {
                titles.put(number, idea.title());
                names.put(number, idea.title());
                texts.put(number, idea.title() + "\n" + idea.body());
            } else {
                titles.remove(number);
                names.remove(number);
                texts.remove(number);
            }
        }
    }

    static List<IdeaNumber> numbers(List<Match<Long>> found) {
        return found.stream().map(match -> new IdeaNumber(match.key())).toList();
    }
}
