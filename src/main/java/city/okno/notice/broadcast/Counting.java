package city.okno.notice.broadcast;

import city.okno.notice.Audience;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Counts the people of a broadcast before the first is told: all, and those whom each messenger
/// reaches.
@Component
class Counting {

    private final BroadcastRepository broadcasts;
    private final CursorRepository cursors;
    private final Feeding feeding;
    private final Courses courses;
    private final TransactionTemplate writing;

    Counting(
            BroadcastRepository broadcasts,
            CursorRepository cursors,
            Feeding feeding,
            Courses courses,
            TransactionTemplate writing) {
        this.broadcasts = broadcasts;
        this.cursors = cursors;
        this.feeding = feeding;
        this.courses = courses;
        this.writing = writing;
    }

    /// Holds no transaction while it reads.
    void count(StoredBroadcast broadcast, Instant now) {
        var people = 0;
        var reached = new EnumMap<ChannelKind, Integer>(ChannelKind.class);
        var leftOut = new TreeMap<String, Integer>();
        var after = Audience.START;
        List<PartyId> page;
        do {
            page = feeding.page(broadcast, after);
            people += page.size();
            count(courses.of(broadcast, page, now), reached, leftOut);
            after = page.isEmpty() ? after : page.getLast();
        } while (page.size() == Feeding.PAGE);
        store(broadcast, people, reached, leftOut, now);
    }

    private static void count(
            Map<PartyId, Course> courses,
            Map<ChannelKind, Integer> reached,
            Map<String, Integer> leftOut) {
        for (var course : courses.values()) {
            switch (course) {
                case Course.Tell(var to, _, _) -> reached.merge(to.channel(), 1, Integer::sum);
                case Course.Later(var lane, _) -> reached.merge(lane, 1, Integer::sum);
                case Course.LeaveOut(var reason) -> leftOut.merge(reason, 1, Integer::sum);
            }
        }
    }

    private void store(
            StoredBroadcast broadcast,
            int people,
            Map<ChannelKind, Integer> reached,
            Map<String, Integer> leftOut,
            Instant now) {
        writing.executeWithoutResult(_ -> {
            broadcasts.counted(broadcast.id(), people);
            leftOut.forEach((reason, some) -> cursors.forecast(broadcast.id(), reason, some));
            reached.forEach((lane, some) -> cursors.insert(broadcast.id(), lane, some, now));
        });
    }
}
