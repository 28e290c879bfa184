package city.okno.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What happened in the community, as VK's long poll keeps it: asking confirms nothing, whoever
/// asks from an older place is told the same again.
final class VkEvents implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long DATE = 1_795_424_400;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<ObjectNode> events = new ArrayList<>();
    private final Map<Long, Integer> dialogues = new ConcurrentHashMap<>();
    private final long group;
    private int forgotten;
    private boolean closed;

    VkEvents(long group) {
        this.group = group;
    }

    ObjectNode message(long person, String text) {
        var object = JSON.createObjectNode();
        var message = object.putObject("message");
        message.put("date", DATE).put("from_id", person).put("id", 1000 + events.size());
        message.put("version", 10000000L + events.size()).put("out", 0).put("important", false);
        message.put("is_hidden", false).putArray("attachments");
        message.put("conversation_message_id", number(person)).putArray("fwd_messages");
        message.put("text", text).put("peer_id", person).put("random_id", 0);
        var client = object.putObject("client_info");
        client.putArray("button_actions").add("text").add("location").add("callback");
        client.put("keyboard", true).put("inline_keyboard", true).put("carousel", true);
        client.put("lang_id", 0);
        return object;
    }

    ObjectNode press(long person, String payload) {
        var object = JSON.createObjectNode();
        object.put("user_id", person).put("peer_id", person);
        object.put("event_id", "press%08d".formatted(events.size()));
        object.set("payload", JSON.readTree(payload));
        return object.put("conversation_message_id", number(person));
    }

    /// @return its `event_id`
    String add(String type, ObjectNode object) {
        lock.lock();
        try {
            var event = JSON.createObjectNode();
            var id = "%040x".formatted(7_654_321L * (events.size() + 1));
            event.put("group_id", group).put("type", type).put("event_id", id).put("v", "5.199");
            event.set("object", object);
            events.add(event);
            changed.signalAll();
            return id;
        } finally {
            lock.unlock();
        }
    }

    /// The same event once more, as VK sometimes does.
    void again(String id) {
        lock.lock();
        try {
            events.add(event(id));
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    ObjectNode event(String id) {
        lock.lock();
        try {
            return events.stream()
                    .filter(it -> it.path("event_id").asString().equals(id))
                    .findFirst()
                    .orElseThrow();
        } finally {
            lock.unlock();
        }
    }

    String place() {
        return Integer.toString(events.size());
    }

    void forget() {
        lock.lock();
        try {
            forgotten = events.size();
        } finally {
            lock.unlock();
        }
    }

    /// The answer to a poll; waits as long as the poll says.
    String from(String ts, int waitSeconds) {
        lock.lock();
        try {
            var place = Integer.parseInt(ts);
            if (place < forgotten || place > events.size()) {
                return "{\"failed\":1,\"ts\":%d}".formatted(events.size());
            }
            var patience = TimeUnit.SECONDS.toNanos(waitSeconds);
            while (events.size() == place && patience > 0 && !closed) {
                patience = changed.awaitNanos(patience);
            }
            var answer = JSON.createObjectNode().put("ts", place());
            answer.putArray("updates").addAll(events.subList(place, events.size()));
            return answer.toString();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "{\"failed\":2}";
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private int number(long person) {
        return dialogues.merge(person, 1, Integer::sum);
    }
}
