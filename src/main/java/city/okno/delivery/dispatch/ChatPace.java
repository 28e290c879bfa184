package city.okno.delivery.dispatch;

import city.okno.delivery.Address;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often one chat may get something: a least time between two messages, and in a group so many
/// in any minute. Forgets chats that are free again.
final class ChatPace {

    static final Duration MINUTE = Duration.ofMinutes(1);

    private final LaneSettings.Limits limits;

    /// When a chat may get the next message, the one that waits the least first.
    private final Map<Address, Instant> chats = new LinkedHashMap<>();

    /// The last messages of each group, as many as it may get in a minute; the group that has been
    /// quiet the longest first.
    private final Map<Address, Deque<Instant>> groups = new LinkedHashMap<>();

    ChatPace(LaneSettings.Limits limits) {
        this.limits = limits;
    }

    /// When the chat may get a message; it may lie in the past.
    Instant free(Address to) {
        var chat = chats.getOrDefault(to, Instant.MIN);
        var group = groups.get(to);
        if (group == null || group.size() < limits.perGroup()) {
            return chat;
        }
        var freed = group.getFirst().plus(MINUTE);
        return freed.isAfter(chat) ? freed : chat;
    }

    void forget() {
        chats.clear();
        groups.clear();
    }

    /// The chat gets a message of which no part went before.
    void took(Address to, boolean group, Instant at) {
        tookPart(to, group, at);
        if (!limits.perChat().isZero()) {
            chats.remove(to);
            chats.put(to, at.plus(limits.perChat()));
            var eldest = chats.values().iterator();
            while (eldest.hasNext() && !eldest.next().isAfter(at)) {
                eldest.remove();
            }
        }
    }

    /// The chat gets what its next message follows at once: in a group it counts by itself.
    void tookPart(Address to, boolean group, Instant at) {
        if (!group || limits.perGroup() == 0) {
            return;
        }
        var last = groups.remove(to);
        last = last == null ? new ArrayDeque<>() : last;
        last.addLast(at);
        if (last.size() > limits.perGroup()) {
            last.removeFirst();
        }
        groups.put(to, last);
        var quietest = groups.values().iterator();
        while (quietest.hasNext() && !quietest.next().getLast().plus(MINUTE).isAfter(at)) {
            quietest.remove();
        }
    }
}
