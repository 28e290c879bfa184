package city.okno.broadcast;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is proved, and how strictly.
///
/// @param limit calls that the provider allows in any second
/// @param calls how many may be under way at once
/// @param length how long it goes on; null: until everybody is told
/// @param writers residents who write meanwhile
/// @param hold how long a node's lane stays its own after it died
/// @param slowest what a pause, a cancellation may take
/// @param slowestReply what 99 % of the replies, and of the ready notices, may take
/// @param flags of the nodes' JVM
/// @param more settings of the nodes
record Plan(
        int people,
        int nodes,
        int limit,
        int calls,
        @Nullable Duration length,
        int writers,
        Duration hold,
        Duration slowest,
        Duration slowestReply,
        List<String> flags,
        List<String> more) {

    /// How much under the limit lanes stay by themselves.
    private static final double UNDER = 0.95;

    List<String> settings() {
        var settings = new ArrayList<String>();
        settings.add("--okno.delivery.lanes.telegram.rate=" + limit * UNDER);
        settings.add("--okno.delivery.lanes.telegram.calls=" + calls);
        settings.add("--okno.delivery.hold=" + hold.toMillis() + "ms");
        settings.addAll(more);
        return settings;
    }
}
