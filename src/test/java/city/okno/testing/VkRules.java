package city.okno.testing;

import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What VK refuses of a message by itself: the size of the text and of an inline keyboard
/// (dev.vk.com, messages.send and "Bot keyboards").
final class VkRules {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private VkRules() {}

    record Refusal(int code, String message) {}

    static Optional<Refusal> refusal(Map<String, String> message) {
        var text = message.getOrDefault("message", "");
        if (text.isBlank() && message.getOrDefault("attachment", "").isEmpty()) {
            return parameter("message is empty or invalid");
        }
        if (text.length() > 4096) {
            return Optional.of(new Refusal(914, "Message is too long"));
        }
        if (!isNumber(message.getOrDefault("random_id", ""))) {
            return parameter("random_id is a required parameter");
        }
        return isKeyboard(message.getOrDefault("keyboard", ""))
                ? Optional.empty()
                : Optional.of(new Refusal(911, "Keyboard format is invalid"));
    }

    private static Optional<Refusal> parameter(String what) {
        return Optional.of(
                new Refusal(
                        100, "One of the parameters specified was missing or invalid: " + what));
    }

    private static boolean isNumber(String value) {
        return value.matches("-?[0-9]{1,10}")
                && Long.parseLong(value) <= Integer.MAX_VALUE
                && Long.parseLong(value) >= Integer.MIN_VALUE;
    }

    private static boolean isKeyboard(String keyboard) {
        if (keyboard.isEmpty()) {
            return true;
        }
        try {
            var json = JSON.readTree(keyboard);
            var rows = json.path("buttons");
            var buttons = rows.values().stream().mapToInt(JsonNode::size).sum();
            return json.path("inline").asBoolean(false)
                    && rows.size() <= 6
                    && buttons <= 10
                    && rows.values().stream()
                            .allMatch(row ->
                                    row.size() <= 5
                                            && row.values().stream().allMatch(VkRules::isButton));
        } catch (JacksonException unreadable) {
            return false;
        }
    }

    private static boolean isButton(JsonNode button) {
        var action = button.path("action");
        return switch (action.path("type").asString("")) {
            case "callback", "text" -> {
                var label = action.path("label").asString("");
                yield !label.isBlank()
                        && label.length() <= 40
                        && action.path("payload").asString("").length() <= 255;
            }
            case "location" -> true;
            default -> false;
        };
    }
}
