package city.okno.delivery.dispatch;

import city.okno.delivery.outbox.Answers.Answered;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Where a lane's calls write down what they were answered. What comes while others write is
/// written together with the next: on H2 whoever writes waits for all who came before, and thirty
/// calls that end at once would be thirty places before a resident's turn.
final class Ledger {

    /// Letters of one transaction, about: a call with many letters is not divided.
    private static final int MOST = 100;

    private final Consumer<List<Answered>> pen;
    private final Queue<Entry> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock(true);

    /// @param pen writes in one transaction
    Ledger(Consumer<List<Answered>> pen) {
        this.pen = pen;
    }

    /// The answers of one call; whether it is written is known to who has the lock.
    private static final class Entry {
        private final List<Answered> call;
        private boolean written;

        private Entry(List<Answered> call) {
            this.call = call;
        }
    }

    /// Returns when the call is written. What fails may be the fault of another call that was to be
    /// written with it; these others are not lost, each is written by whoever brought it.
    void write(List<Answered> call) {
        var mine = new Entry(call);
        waiting.add(mine);
        writing.lock();
        try {
            if (!mine.written) {
                waiting.remove(mine);
                var page = page(mine);
                pen.accept(page.stream().flatMap(entry -> entry.call.stream()).toList());
                page.forEach(entry -> entry.written = true);
            }
        } finally {
            writing.unlock();
        }
    }

    private List<Entry> page(Entry first) {
        var page = new ArrayList<>(List.of(first));
        var letters = first.call.size();
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            page.add(next);
            letters += next.call.size();
            if (letters >= MOST) {
                break;
            }
        }
        return page;
    }

    /// Calls that nobody writes yet.
    int waiting() {
        return waiting.size();
    }
}
