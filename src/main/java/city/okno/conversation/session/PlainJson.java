package city.okno.conversation.session;

import city.okno.script.Choice;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Plain values as JSON and back without losing their type: text, boolean and whole number as
/// themselves, a list as an array, everything else as an object of one name, the type.
final class PlainJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PlainJson() {}

    static ObjectNode write(Map<?, ?> values) {
        var json = NODES.objectNode();
        values.forEach((name, value) -> json.set((String) name, value(value)));
        return json;
    }

    static Map<String, Object> read(JsonNode json) {
        var values = new LinkedHashMap<String, Object>();
        json.properties().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
        return values;
    }

    private static JsonNode value(Object value) {
        return switch (value) {
            case String s -> NODES.stringNode(s);
            case Boolean b -> NODES.booleanNode(b);
            case Long l -> NODES.numberNode(l);
            case BigDecimal d -> typed("decimal", d.toString());
            case Double d -> typed("double", d.toString());
            case Choice(String id, String label) ->
                    NODES.objectNode().set("choice", NODES.arrayNode().add(id).add(label));
            case LocalDate d -> typed("date", d.toString());
            case LocalTime t -> typed("time", t.toString());
            case Instant i -> typed("instant", i.toString());
            case Duration d -> typed("duration", d.toString());
            case List<?> list -> {
                var array = NODES.arrayNode();
                list.forEach(item -> array.add(value(item)));
                yield array;
            }
            case Map<?, ?> map -> NODES.objectNode().set("map", write(map));
            default -> throw new IllegalArgumentException(value.getClass().getName());
        };
    }

    private static ObjectNode typed(String type, String text) {
        return NODES.objectNode().put(type, text);
    }

    private static Object value(JsonNode json) {
        if (json.isArray()) {
            var list = new ArrayList<>();
            json.forEach(item -> list.add(value(item)));
            return list;
        }
        if (json.isObject()) {
            var entry = json.properties().iterator().next();
            return typed(entry.getKey(), entry.getValue());
        }
        if (json.isBoolean()) {
            return json.asBoolean();
        }
        if (json.isNumber()) {
            return json.asLong();
        }
        return json.asString();
    }

    private static Object typed(String type, JsonNode json) {
        return switch (type) {
            case "decimal" -> new BigDecimal(json.asString());
            case "double" -> Double.valueOf(json.asString());
            case "choice" -> new Choice(json.get(0).asString(), json.get(1).asString());
            case "date" -> LocalDate.parse(json.asString());
            case "time" -> LocalTime.parse(json.asString());
            case "instant" -> Instant.parse(json.asString());
            case "duration" -> Duration.parse(json.asString());
            case "map" -> read(json);
            default -> throw new IllegalArgumentException("unknown type " + type);
        };
    }
}
