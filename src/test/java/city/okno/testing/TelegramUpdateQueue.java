package city.okno.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What people wrote and the bot has not confirmed. An update is confirmed when a poll's offset is
/// higher than its id (Bot API getUpdates).
final class TelegramUpdateQueue implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long DATE = 1_795_424_400;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<ObjectNode> updates = new ArrayList<>();
    private int lastId = 1000;
    private ObjectNode last;
    private ObjectNode repeated;
    private boolean closed;

    int write(long person, String text) {
        return send(person, JSON.createObjectNode().put("text", text));
    }

    /// @param content of a message what makes it this one
    int send(long person, ObjectNode content) {
        var update = JSON.createObjectNode();
        var message = update.putObject("message");
        message.put("message_id", 1).put("date", DATE).setAll(content);
        person(message.putObject("from"), person);
        chat(message.putObject("chat"), person);
        return add(update);
    }

    int press(long person, String token) {
        return press(person, 1, token);
    }

    int press(long person, int messageId, String token) {
        var update = JSON.createObjectNode();
        var query = update.putObject("callback_query");
        query.put("id", "press-" + token).put("chat_instance", "1").put("data", token);
        person(query.putObject("from"), person);
        var message = query.putObject("message");
        message.put("message_id", messageId).put("date", DATE).put("text", "?");
        chat(message.putObject("chat"), person);
        return add(update);
    }

    int standing(long person, String before, String now) {
        var update = JSON.createObjectNode();
        var changed = update.putObject("my_chat_member");
        changed.put("date", DATE);
        person(changed.putObject("from"), person);
        chat(changed.putObject("chat"), person);
        member(changed.putObject("old_chat_member"), before);
        member(changed.putObject("new_chat_member"), now);
        return add(update);
    }

    private static void member(ObjectNode member, String status) {
        member.put("status", status).set("user", JSON.readTree(TelegramStandIn.ME));
        if (status.equals("kicked")) {
            member.put("until_date", 0);
        }
    }

    int add(String content) {
        return add((ObjectNode) JSON.readTree(content));
    }

    private int add(ObjectNode update) {
        lock.lock();
        try {
            updates.add(update.put("update_id", ++lastId));
            last = update;
            changed.signalAll();
            return lastId;
        } finally {
            lock.unlock();
        }
    }

    /// The next poll brings the newest update once more, whatever it confirms.
    void repeatLast() {
        lock.lock();
        try {
            repeated = last;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits for the oldest; empty when it is closed.
    Optional<ObjectNode> oldest() {
        lock.lock();
        try {
            while (updates.isEmpty() && !closed) {
                changed.await();
            }
            return updates.isEmpty() ? Optional.empty() : Optional.of(updates.getFirst());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    void confirm(ObjectNode update) {
        lock.lock();
        try {
            updates.remove(update);
        } finally {
            lock.unlock();
        }
    }

    boolean holds(int id) {
        lock.lock();
        try {
            return updates.stream().anyMatch(it -> it.path("update_id").asInt() == id);
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return updates.size();
        } finally {
            lock.unlock();
        }
    }

    /// The answer to a poll: a JSON array; waits as long as the poll says.
    String from(ObjectNode poll) {
        lock.lock();
        try {
            var offset = poll.path("offset").asInt(0);
            updates.removeIf(update -> update.path("update_id").asInt() < offset);
            var patience = TimeUnit.SECONDS.toNanos(poll.path("timeout").asInt(0));
            while (updates.isEmpty() && patience > 0 && repeated == null && !closed) {
                patience = changed.awaitNanos(patience);
            }
            if (repeated != null) {
                var again = List.of(repeated).toString();
                repeated = null;
                return again;
            }
            return updates.stream().limit(poll.path("limit").asInt(100)).toList().toString();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "[]";
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

    private static void person(ObjectNode from, long id) {
        from.put("id", id).put("is_bot", false).put("first_name", "Anna");
        from.put("language_code", "ru");
    }

    private static void chat(ObjectNode chat, long id) {
        chat.put("id", id).put("type", "private").put("first_name", "Anna");
    }
}
