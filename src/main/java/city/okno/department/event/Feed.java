package city.okno.department.event;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The events of each sender in an order that stays, and that a reader may follow from any place.
///
/// Ids are taken before the commit, so that a row with a lower id may become visible after one with
/// a higher id; whoever went on from the higher would never see it. Hence an event gets its place
/// only after its commit, from whoever reads first, one at a time for each sender: what becomes
/// visible later gets a later place. The writers wait for nobody.
@Component
public class Feed {

    private final EventFeedRepository events;
    private final TransactionTemplate writing;

    Feed(EventFeedRepository events, TransactionTemplate writing) {
        this.events = events;
        this.writing = writing;
    }

    /// @param number its place, from 1, with gaps
    /// @param id of the row
    public record Entry(long number, long id, DepartmentEvent event) {}

    /// What comes after the place, in order. In transactions of its own.
    ///
    /// @param after 0: from the first that is kept
    public List<Entry> page(String sender, long after, int most) {
        if (events.unplaced(sender).isPresent()) {
            writing.executeWithoutResult(_ -> place(sender));
        }
        return events.page(sender, after, most);
    }

    /// Gives places to all that was committed; inside the caller's transaction.
    ///
    /// @return the last place
    public long place(String sender) {
        var last = events.lock(sender);
        var unplaced = events.unplaced(sender);
        if (unplaced.isEmpty()) {
            return last;
        }
        var shift = Math.max(0, last + 1 - unplaced.get().firstId());
        events.place(sender, unplaced.get(), shift);
        return unplaced.get().lastId() + shift;
    }

    /// What has its place already and comes after this one, in order.
    public List<Entry> placed(String sender, long after, int most) {
        return events.page(sender, after, most);
    }

    /// The last place that was given; 0: none.
    public long last(String sender) {
        return events.last(sender);
    }
}
