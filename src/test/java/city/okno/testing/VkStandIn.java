package city.okno.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A loopback VK: takes messages, lets people write, has faults on demand. A message with a
/// `random_id` that was used before is not shown again. Calls are named as VK names its methods;
/// the poll is `a_check`, an upload `upload`.
public final class VkStandIn implements AutoCloseable {

    public static final String TOKEN = "vk1.a.stand-in_0123456789abcdefghijklmnop";
    public static final long GROUP = 220_000_001;

    /// The poll.
    public static final String POLL = "a_check";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String METHODS = "/method/";

    private final Loopback server = Loopback.open();
    private final VkEvents events = new VkEvents(GROUP);
    private final VkFaults faults = new VkFaults();
    private final VkMessages messages = new VkMessages();
    private final Map<String, byte[]> photos = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final VkSaved uploads = new VkSaved(GROUP);
    private final AtomicInteger keys = new AtomicInteger();

    /// What is wrong with the answer to one call.
    public sealed interface Fault {
        /// VK's own refusal, in an answer with status 200.
        record Refused(int code, String message) implements Fault {}

        /// A refusal for one of the `peer_ids`; the others get the message.
        record RefusedFor(long peer, int code, String message) implements Fault {}

        /// The poll's own refusal: 2, the key has expired; 3, the place is not known either.
        record Failed(int number) implements Fault {}

        /// Something that is not VK's JSON.
        record Page(int status, String body) implements Fault {}

        /// The call is taken, the answer comes too late.
        record Slow(Duration by) implements Fault {}

        /// The call is taken, the connection breaks before the answer.
        record Lost() implements Fault {}
    }

    /// @param status 0 when there was no answer
    /// @param taken whether VK did what it was asked, said or unsaid
    public record Call(
            String method,
            Map<String, String> parameters,
            int status,
            String answer,
            boolean taken) {

        /// Empty when there is no such parameter.
        public String get(String parameter) {
            return parameters.getOrDefault(parameter, "");
        }

        /// As the contract names it.
        public String path() {
            return METHODS + method;
        }
    }

    private VkStandIn() {}

    public static VkStandIn start() {
        var standIn = new VkStandIn();
        standIn.server.serve(standIn::answer);
        return standIn;
    }

    public URI address() {
        return server.address();
    }

    /// The next calls of this method meet these, one each.
    public void next(String method, Fault... next) {
        faults.add(method, "", next);
    }

    /// The next calls of this method for one person meet these, one each.
    public void nextTo(long person, String method, Fault... next) {
        faults.add(method, Long.toString(person), next);
    }

    /// Nobody at VK answers until [#back].
    public void away() {
        faults.away(true);
    }

    public void back() {
        faults.away(false);
    }

    /// Somebody writes to the community.
    ///
    /// @return the `event_id`
    public String write(long person, String text) {
        return write(person, text, _ -> {});
    }

    /// @param more makes the message another one
    public String write(long person, String text, Consumer<ObjectNode> more) {
        var object = events.message(person, text);
        more.accept((ObjectNode) object.path("message"));
        return events.add("message_new", object);
    }

    /// Somebody presses a callback button under a message of the community.
    ///
    /// @param payload as it was sent with the button
    public String press(long person, String payload) {
        return events.add("message_event", events.press(person, payload));
    }

    /// Anything happens.
    ///
    /// @param object JSON
    public String happen(String type, String object) {
        return events.add(type, (ObjectNode) JSON.readTree(object));
    }

    /// The same event is told once more.
    public void again(String eventId) {
        events.again(eventId);
    }

    /// As VK calls us with it.
    ///
    /// @param secret null: none
    public String event(String eventId, String secret) {
        var event = events.event(eventId).deepCopy();
        return secret == null ? event.toString() : event.put("secret", secret).toString();
    }

    /// VK does not know any more what happened until now.
    public void forget() {
        events.forget();
    }

    /// Keeps a photo under an address.
    public URI photo(String name, byte[] bytes) {
        photos.put(name, bytes.clone());
        return address().resolve("/photos/" + name);
    }

    /// Calls of a method, in the order in which they were answered.
    public List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    /// Everything but polls, in the order in which it was answered.
    public List<Call> calls() {
        return calls.stream().filter(call -> !call.method().equals(POLL)).toList();
    }

    /// The parameters of the messages that one person sees, after edits.
    public List<Map<String, String>> said(long person) {
        return messages.to(person);
    }

    /// All that the community sent to a person, in its order.
    public List<VkBubble> bubbles(long person) {
        return messages.bubbles(person);
    }

    @Override
    public void close() {
        events.close();
        server.close();
    }

    private record Asked(HttpExchange exchange, String method, Map<String, String> parameters) {}

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = exchange.getRequestBody().readAllBytes();
        if (path.startsWith("/photos/")) {
            Loopback.answer(exchange, photos.get(path.substring("/photos/".length())));
        } else if (path.startsWith("/upload/")) {
            var kind = path.substring("/upload/".length());
            meet(new Asked(exchange, "upload", Map.of("kind", kind, "size", "" + body.length)));
        } else if (path.startsWith(METHODS)) {
            var form = form(new String(body, StandardCharsets.UTF_8));
            meet(new Asked(exchange, path.substring(METHODS.length()), form));
        } else {
            meet(new Asked(exchange, POLL, form(exchange.getRequestURI().getRawQuery())));
        }
    }

    private void meet(Asked asked) throws IOException {
        var peer = asked.parameters().getOrDefault("peer_id", "");
        switch (faults.next(asked.method(), peer).orElse(null)) {
            case null -> send(asked, 200, result(asked, null), true);
            case Fault.RefusedFor one -> send(asked, 200, result(asked, one), true);
            case Fault.Refused(var code, var message) ->
                    send(asked, 200, refusal(code, message), false);
            case Fault.Failed(var number) ->
                    send(asked, 200, "{\"failed\":%d}".formatted(number), false);
            case Fault.Page(var status, var html) -> send(asked, status, html, false);
            case Fault.Slow(var by) -> {
                note(asked, 0, result(asked, null), true);
                server.pause(by);
                asked.exchange().close();
            }
            case Fault.Lost() -> {
                note(asked, 0, result(asked, null), true);
                asked.exchange().close();
            }
        }
    }

    private String result(Asked asked, Fault.RefusedFor refused) {
        var parameters = asked.parameters();
        if (asked.method().equals(POLL)) {
            return poll(parameters);
        }
        if (asked.method().equals("upload")) {
            return uploads.taken(parameters.get("kind"));
        }
        if (!TOKEN.equals(parameters.get("access_token"))) {
            return refusal(5, "User authorization failed: invalid access_token (4).");
        }
        return switch (asked.method()) {
            case "messages.send" -> sent(parameters, refused);
            case "messages.edit" ->
                    messages.edit(parameters)
                            .map(it -> refusal(it.code(), it.message()))
                            .orElse("{\"response\":1}");
            case "messages.sendMessageEventAnswer", "messages.setActivity" -> "{\"response\":1}";
            case "groups.getLongPollServer" -> server(parameters);
            case "photos.getMessagesUploadServer" ->
                    "{\"response\":{\"album_id\":-64,\"user_id\":0,\"group_id\":%d,\"upload_url\":\"%s\"}}"
                            .formatted(GROUP, address().resolve("/upload/photo"));
            case "docs.getMessagesUploadServer" ->
                    "{\"response\":{\"upload_url\":\"%s\"}}"
                            .formatted(address().resolve("/upload/doc"));
            case "photos.saveMessagesPhoto" -> uploads.photo();
            case "docs.save" -> uploads.document(parameters.getOrDefault("title", "file"));
            default -> refusal(3, "Unknown method passed");
        };
    }

    private String poll(Map<String, String> parameters) {
        if (!parameters.getOrDefault("key", "").equals("key" + keys.get())) {
            return "{\"failed\":2}";
        }
        return events.from(parameters.get("ts"), Integer.parseInt(parameters.get("wait")));
    }

    private String server(Map<String, String> parameters) {
        if (!parameters.getOrDefault("group_id", "").equals(Long.toString(GROUP))) {
            return refusal(100, "One of the parameters specified was missing or invalid: group_id");
        }
        var answer = JSON.createObjectNode();
        answer.putObject("response")
                .put("key", "key" + keys.incrementAndGet())
                .put("server", address().resolve("/whp/" + GROUP).toString())
                .put("ts", events.place());
        return answer.toString();
    }

    private String sent(Map<String, String> message, Fault.RefusedFor refused) {
        var wrong = VkRules.refusal(message);
        if (wrong.isPresent()) {
            return refusal(wrong.get().code(), wrong.get().message());
        }
        if (!message.containsKey("peer_ids")) {
            return "{\"response\":%d}".formatted(messages.show(message, message.get("peer_id")));
        }
        var answer = JSON.createObjectNode();
        var elements = answer.putArray("response");
        for (var peer : message.get("peer_ids").split(",")) {
            var element = elements.addObject().put("peer_id", Long.parseLong(peer));
            if (refused != null && peer.equals(Long.toString(refused.peer()))) {
                element.put("message_id", 0).put("conversation_message_id", 0);
                element.putObject("error")
                        .put("code", refused.code())
                        .put("description", refused.message());
            } else {
                var id = messages.show(message, peer);
                element.put("message_id", id).put("conversation_message_id", id);
            }
        }
        return answer.toString();
    }

    private void send(Asked asked, int status, String answer, boolean taken) throws IOException {
        note(asked, status, answer, taken);
        Loopback.answer(asked.exchange(), status, answer);
    }

    private void note(Asked asked, int status, String answer, boolean taken) {
        var done = taken && !answer.startsWith("{\"error\"");
        calls.add(new Call(asked.method(), asked.parameters(), status, answer, done));
    }

    private static String refusal(int code, String message) {
        var answer = JSON.createObjectNode();
        answer.putObject("error").put("error_code", code).put("error_msg", message);
        return answer.toString();
    }

    private static Map<String, String> form(String body) {
        var form = new TreeMap<String, String>();
        for (var pair : new ArrayList<>(List.of(body.split("&")))) {
            var at = pair.indexOf('=');
            if (at > 0) {
                form.put(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
            }
        }
        return form;
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }
}
