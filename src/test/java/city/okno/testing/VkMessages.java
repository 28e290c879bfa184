package city.okno.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// What the community sent, by VK's numbers. A message whose `random_id` this person got before is
/// not shown again.
final class VkMessages {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<Integer, Map<String, String>> messages = new LinkedHashMap<>();
    private final Map<String, Integer> known = new HashMap<>();
    private int last;

    /// @return its number, given now or when its `random_id` came first
    synchronized int show(Map<String, String> sent, String peer) {
        return known.computeIfAbsent(
                sent.get("random_id") + " to " + peer,
                _ -> {
                    var message = new HashMap<>(sent);
                    message.put("peer_id", peer);
                    messages.put(++last, message);
                    return last;
                });
    }

    /// An edit takes away the attachments that it does not name again.
    synchronized Optional<VkRules.Refusal> edit(Map<String, String> edit) {
        var message = messages.get(Integer.valueOf(edit.getOrDefault("message_id", "0")));
        if (message == null || !message.get("peer_id").equals(edit.get("peer_id"))) {
            return Optional.of(new VkRules.Refusal(15, "Access denied: message can not be found"));
        }
        message.remove("attachment");
        message.remove("keyboard");
        message.putAll(edit);
        return Optional.empty();
    }

    synchronized List<Map<String, String>> to(long person) {
        return messages.values().stream()
                .filter(it -> it.get("peer_id").equals(Long.toString(person)))
                .toList();
    }

    synchronized List<VkBubble> bubbles(long person) {
        var bubbles = new ArrayList<VkBubble>();
        messages.forEach((id, message) -> {
            if (message.get("peer_id").equals(Long.toString(person))) {
                bubbles.add(
                        new VkBubble(
                                id,
                                message.getOrDefault("message", ""),
                                buttons(message.getOrDefault("keyboard", "{}")),
                                message.getOrDefault("attachment", "")));
            }
        });
        return bubbles;
    }

    private static List<VkBubble.Button> buttons(String keyboard) {
        var buttons = new ArrayList<VkBubble.Button>();
        for (var row : JSON.readTree(keyboard).path("buttons")) {
            for (var button : row) {
                var action = button.path("action");
                buttons.add(
                        new VkBubble.Button(
                                action.path("label").asString("location"),
                                action.path("payload").asString("")));
            }
        }
        return List.copyOf(buttons);
    }
}
