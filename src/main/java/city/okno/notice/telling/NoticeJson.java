package city.okno.notice.telling;

import city.okno.notice.Notice;
import city.okno.script.Wording;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// How arguments and buttons stand in text columns: text, boolean and whole number as themselves,
/// everything else as an object of one name, its type, so that words show it as what it was.
public final class NoticeJson {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private NoticeJson() {}

    /// In alphabetical order: equal arguments are equal texts.
    public static String arguments(Map<String, Object> arguments) {
        var json = NODES.objectNode();
        new TreeMap<>(arguments).forEach((name, value) -> json.set(name, node(value)));
        return JSON.writeValueAsString(json);
    }

    public static Map<String, Object> arguments(String json) {
        var arguments = new LinkedHashMap<String, Object>();
        JSON.readTree(json)
                .properties()
                .forEach(entry -> arguments.put(entry.getKey(), value(entry.getValue())));
        return arguments;
    }

    public static String buttons(List<Notice.Button> buttons) {
        return JSON.writeValueAsString(buttons.stream().map(NoticeJson::stored).toList());
    }

    public static List<Notice.Button> buttons(String json) {
        return JSON.readValue(json, new TypeReference<List<Button>>() {}).stream()
                .map(NoticeJson::button)
                .toList();
    }

    /// The stored form, apart from the door's record.
    ///
    /// @param arguments in their stored form; null where there are none
    private record Button(
            String label, String flow, Map<String, String> slots, @Nullable String arguments) {}

    private static Button stored(Notice.Button button) {
        return new Button(
                button.label(),
                button.flow(),
                new TreeMap<>(button.slots()),
                button.arguments().isEmpty() ? null : arguments(button.arguments()));
    }

    private static Notice.Button button(Button stored) {
        return new Notice.Button(
                stored.label(),
                stored.flow(),
                stored.slots(),
                stored.arguments() == null ? Map.of() : arguments(stored.arguments()));
    }

    private static JsonNode node(Object value) {
        return switch (value) {
            case String text -> NODES.stringNode(text);
            case Boolean yes -> NODES.booleanNode(yes);
            case Integer whole -> NODES.numberNode(whole.longValue());
            case Long whole -> NODES.numberNode(whole);
            case Enum<?> one -> NODES.stringNode(one.name());
            case BigDecimal decimal -> typed("decimal", decimal);
            case Double decimal -> typed("double", decimal);
            case LocalDate date -> typed("date", date);
            case LocalTime time -> typed("time", time);
            case Instant instant -> typed("instant", instant);
            case Duration duration -> typed("duration", duration);
            case Wording wording -> NODES.objectNode().set("wording", texts(wording));
            default ->
                    throw new IllegalArgumentException(
                            "not a plain value for words: " + value.getClass().getName());
        };
    }

    /// In the order of the wording: the first is what others fall back to.
    private static JsonNode texts(Wording wording) {
        var texts = NODES.objectNode();
        wording.texts().forEach(texts::put);
        return texts;
    }

    private static Wording wording(JsonNode node) {
        var texts = new LinkedHashMap<String, String>();
        node.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().stringValue()));
        return new Wording(texts);
    }

    private static JsonNode typed(String type, Object value) {
        return NODES.objectNode().put(type, value.toString());
    }

    private static Object value(JsonNode node) {
        if (!node.isObject()) {
            return switch (node.getNodeType()) {
                case BOOLEAN -> node.booleanValue();
                case NUMBER -> node.longValue();
                default -> node.stringValue();
            };
        }
        var typed = node.properties().iterator().next();
        if (typed.getKey().equals("wording")) {
            return wording(typed.getValue());
        }
        var text = typed.getValue().stringValue();
        return switch (typed.getKey()) {
            case "decimal" -> new BigDecimal(text);
            case "double" -> Double.valueOf(text);
            case "date" -> LocalDate.parse(text);
            case "time" -> LocalTime.parse(text);
            case "instant" -> Instant.parse(text);
            case "duration" -> Duration.parse(text);
            default -> throw new IllegalStateException("no such type: " + typed.getKey());
        };
    }
}
