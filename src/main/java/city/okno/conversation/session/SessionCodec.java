package city.okno.conversation.session;

import city.okno.conversation.session.Effect.Button;
import city.okno.delivery.Ask;
import city.okno.delivery.Target;
import city.okno.script.Choice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A session as small JSON, written by hand so that a renamed component cannot lose the
/// conversations that wait.
public final class SessionCodec {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SessionCodec() {}

    public static String write(Session session) {
        var json = NODES.objectNode();
        json.set("talks", list(session.talks(), SessionCodec::talk));
        json.set("buttons", list(session.buttons(), SessionCodec::button));
        json.set("answered", list(session.answered(), SessionCodec::answered));
        json.put("visits", session.visits());
        return JSON.writeValueAsString(json);
    }

    /// Reads what [#write] wrote.
    public static Session read(String text) {
        var json = JSON.readTree(text);
        return new Session(
                each(json.get("talks"), SessionCodec::talk),
                each(json.get("buttons"), SessionCodec::button),
                each(json.get("answered"), SessionCodec::answered),
                json.get("visits").asLong(),
                TurnSoFar.NONE);
    }

    private static ObjectNode talk(Talk talk) {
        var json = NODES.objectNode();
        json.put("bundle", talk.bundle());
        json.put("aside", talk.aside());
        json.put("visits", talk.visits());
        json.put("touched", talk.touched().toString());
        json.put("suspended", talk.suspended());
        json.set("frames", list(talk.frames(), SessionCodec::frame));
        if (talk.prompt() != null) {
            json.set("prompt", prompt(talk.prompt()));
        }
        return json;
    }

    private static Talk talk(JsonNode json) {
        return new Talk(
                text(json, "bundle"),
                json.get("aside").asBoolean(),
                json.get("visits").asLong(),
                each(json.get("frames"), SessionCodec::frame),
                json.has("prompt") ? prompt(json.get("prompt")) : null,
                json.get("suspended").asBoolean(),
                Instant.parse(text(json, "touched")));
    }

    private static ObjectNode frame(Frame frame) {
        var json = NODES.objectNode();
        json.put("flow", frame.flow());
        json.put("step", frame.step());
        json.put("waits", frame.waits().name());
        json.set("slots", PlainJson.write(frame.slots().map()));
        json.set("given", list(frame.given(), NODES::stringNode));
        json.set("result", PlainJson.write(frame.result().map()));
        json.set("asked", list(frame.asked(), NODES::stringNode));
        json.set("then", list(frame.then(), NODES::stringNode));
        return json;
    }

    private static Frame frame(JsonNode json) {
        return new Frame(
                text(json, "flow"),
                text(json, "step"),
                Frame.Waits.valueOf(text(json, "waits")),
                values(json.get("slots")),
                each(json.get("given"), JsonNode::asString),
                values(json.get("result")),
                each(json.get("asked"), JsonNode::asString),
                each(json.get("then"), JsonNode::asString));
    }

    private static ObjectNode prompt(Prompt prompt) {
        var json = NODES.objectNode();
        json.put("visit", prompt.visit());
        json.put("language", prompt.language());
        json.put("page", prompt.page());
        json.put("attempts", prompt.attempts());
        json.set(
                "options",
                list(
                        prompt.options(),
                        choice ->
                                NODES.objectNode()
                                        .put("id", choice.id())
                                        .put("label", choice.label())));
        return json;
    }

    private static Prompt prompt(JsonNode json) {
        return new Prompt(
                json.get("visit").asLong(),
                text(json, "language"),
                each(
                        json.get("options"),
                        choice -> new Choice(text(choice, "id"), text(choice, "label"))),
                json.get("page").asInt(),
                json.get("attempts").asInt());
    }

    private static ObjectNode button(Button button) {
        var json = NODES.objectNode().put("label", button.label()).put("always", button.always());
        switch (button.target()) {
            case Target.Answer(long visit, String option) ->
                    json.put("visit", visit).put("option", option);
            case Target.Start(String flow, Map<String, String> arguments) -> {
                json.put("flow", flow);
                var with = json.putObject("with");
                arguments.forEach(with::put);
            }
            case Target.Share(Ask what) -> json.put("share", what.name());
        }
        return json;
    }

    private static Button button(JsonNode json) {
        return new Button(text(json, "label"), target(json), json.get("always").asBoolean());
    }

    private static Target target(JsonNode json) {
        if (json.has("share")) {
            return new Target.Share(Ask.valueOf(text(json, "share")));
        }
        return json.has("flow")
                ? new Target.Start(text(json, "flow"), texts(json.get("with")))
                : new Target.Answer(json.get("visit").asLong(), text(json, "option"));
    }

    private static ObjectNode answered(Answered answered) {
        return NODES.objectNode()
                .put("visit", answered.visit())
                .put("flow", answered.flow())
                .put("step", answered.step())
                .put("label", answered.label());
    }

    private static Answered answered(JsonNode json) {
        return new Answered(
                json.get("visit").asLong(),
                text(json, "flow"),
                text(json, "step"),
                text(json, "label"));
    }

    private static Values values(JsonNode json) {
        return new Values(PlainJson.read(json));
    }

    private static Map<String, String> texts(JsonNode json) {
        var texts = new LinkedHashMap<String, String>();
        json.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        return texts;
    }

    private static String text(JsonNode json, String name) {
        return json.get(name).asString();
    }

    private static <T> ArrayNode list(List<T> items, Function<T, ? extends JsonNode> write) {
        var array = NODES.arrayNode();
        items.forEach(item -> array.add(write.apply(item)));
        return array;
    }

    private static <T> List<T> each(@Nullable JsonNode array, Function<JsonNode, T> read) {
        var items = new ArrayList<T>();
        if (array != null) {
            array.forEach(item -> items.add(read.apply(item)));
        }
        return items;
    }
}
