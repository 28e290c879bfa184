package city.okno.testing;

import city.okno.testing.leak.Planted;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A loopback Bot API: takes messages, lets people write, has faults on demand. Methods are named
/// in lower case: the SDK calls some of them so, and Telegram does not mind.
public final class TelegramStandIn implements TelegramApp, AutoCloseable {

    public static final String TOKEN = "123456:stand-in_0123456789abcdefghijklmnop";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String METHODS = "/bot" + TOKEN + "/";
    static final String ME =
            """
            {"id":123456,"is_bot":true,"first_name":"Окно","username":"okno_city_bot"}\
            """;
    private static final String FILES = "/file/bot" + TOKEN + "/";

    private final Loopback server = Loopback.open();
    private final TelegramUpdateQueue updates = new TelegramUpdateQueue();
    private final TelegramFaults faults = new TelegramFaults();
    private final Map<String, byte[]> photos = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger messages = new AtomicInteger();
    private volatile Consumer<Call> notes = calls::add;

    /// What is wrong with the answer to one call.
    public sealed interface Fault {
        /// Telegram's own refusal, for example 403 "Forbidden: bot was blocked by the user".
        record Refused(int code, String description) implements Fault {}

        /// 429.
        record Limited(int retryAfterSeconds) implements Fault {}

        /// The group has become a supergroup with another id.
        record Moved(long to) implements Fault {}

        /// A page of somebody in between, which is not JSON.
        record Page(int status, String html) implements Fault {}

        /// The call is taken, the answer comes too late.
        record Slow(Duration by) implements Fault {}

        /// The call is taken, the connection breaks before the answer.
        record Lost() implements Fault {}
    }

    /// @param method in lower case: `sendmessage`
    /// @param status 0 when there was no answer
    /// @param taken whether Telegram did what it was asked, said or unsaid
    public record Call(
            String method, ObjectNode parameters, int status, String answer, boolean taken) {

        /// Empty when there is no such parameter.
        public String get(String parameter) {
            return parameters.path(parameter).asString("");
        }

        /// Of the message that was sent; there must be an answer.
        int messageId() {
            return JSON.readTree(answer).at("/result/message_id").asInt();
        }

        /// As the contract names it.
        public String path() {
            return "/bot{token}/" + method;
        }
    }

    private TelegramStandIn() {}

    public static TelegramStandIn start() {
        Planted.one(TOKEN);
        var standIn = new TelegramStandIn();
        standIn.server.serve(standIn::answer);
        return standIn;
    }

    public URI address() {
        return server.address();
    }

    /// The next calls of this method meet these, one each.
    ///
    /// @param method in lower case
    public void next(String method, Fault... next) {
        faults.add(method, "", next);
    }

    /// As [#next], for calls that concern this chat.
    public void nextTo(long chat, String method, Fault... next) {
        faults.add(method, Long.toString(chat), next);
    }

    /// Telegram is in trouble: until it is [back][#back], every call ends in a page of its gateway.
    public void away() {
        faults.away(true);
    }

    public void back() {
        faults.away(false);
    }

    /// Somebody has set a webhook: polls are refused until it is removed.
    public void setWebhook() {
        faults.webhook(true);
    }

    /// From now on updates are brought to the webhook that Okno has set, which is on this machine
    /// whatever its address says; each again until it is acknowledged.
    public void bringTo(URI okno) {
        Thread.startVirtualThread(() -> new TelegramCaller(okno, updates).run(this::webhook));
    }

    /// Where and with which secret.
    private Call webhook() {
        return calls("setwebhook").getLast();
    }

    /// Somebody writes to the bot.
    public void write(long person, String text) {
        Planted.one(Long.toString(person));
        updates.write(person, text);
    }

    /// Somebody presses a button under a message of the bot.
    public void press(long person, String token) {
        Planted.one(token);
        updates.press(person, token);
    }

    @Override
    public void send(long person, ObjectNode content) {
        updates.send(person, content);
    }

    @Override
    public void press(long person, TelegramBubble message, String data) {
        updates.press(person, message.id(), data);
    }

    @Override
    public void standing(long person, String before, String now) {
        updates.standing(person, before, now);
    }

    /// An update of any kind.
    ///
    /// @param content without `update_id`: `{"message": …}`
    /// @return its `update_id`
    public int update(String content) {
        return updates.add(content);
    }

    /// The newest update comes once more, although it was confirmed.
    public void repeatLast() {
        updates.repeatLast();
    }

    /// Tells of each call before it is answered, and keeps none, for there will be too many.
    public void watchOnly(Consumer<Call> by) {
        notes = by;
    }

    /// Whether an update is not confirmed yet.
    public boolean waits(int updateId) {
        return updates.holds(updateId);
    }

    /// The updates that are not confirmed.
    public int waiting() {
        return updates.size();
    }

    /// Keeps what [`getFile`](https://core.telegram.org/bots/api#getfile) leads to.
    public void photo(String fileId, byte[] bytes) {
        photos.put(fileId, bytes.clone());
    }

    /// Calls of a method, in the order in which they were answered.
    public List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    /// Everything but polls, in the order in which it was answered.
    public List<Call> calls() {
        return calls.stream().filter(call -> !call.method().equals("getupdates")).toList();
    }

    /// What one chat was sent as text, taken or not said to be taken.
    public List<Call> said(long chat) {
        return calls("sendmessage").stream()
                .filter(call -> call.taken() && call.get("chat_id").equals(Long.toString(chat)))
                .toList();
    }

    @Override
    public List<TelegramBubble> bubbles(long person) {
        var bubbles = new ArrayList<TelegramBubble>();
        for (var call : calls) {
            if (call.taken() && call.get("chat_id").equals(Long.toString(person))) {
                show(call, bubbles);
            }
        }
        return bubbles;
    }

    private static void show(Call call, List<TelegramBubble> bubbles) {
        switch (call.method()) {
            case "sendmessage" -> bubbles.add(bubble(call, ""));
            case "sendphoto" -> bubbles.add(bubble(call, "photo"));
            case "senddocument" -> bubbles.add(bubble(call, "document"));
            case "editmessagetext" ->
                    bubbles.replaceAll(bubble ->
                            bubble.id() == call.parameters().path("message_id").asInt()
                                    ? TelegramLayout.edited(bubble, call.parameters())
                                    : bubble);
            default -> {}
        }
    }

    private static TelegramBubble bubble(Call call, String attached) {
        var id = call.answer().isEmpty() ? 0 : call.messageId();
        return TelegramLayout.bubble(id, call.parameters(), attached);
    }

    @Override
    public void close() {
        updates.close();
        server.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var path = exchange.getRequestURI().getPath();
        if (path.startsWith(FILES)) {
            var photo = path.substring(FILES.length()).replaceAll("^photos/|\\.jpg$", "");
            Loopback.answer(exchange, photos.get(photo));
            return;
        }
        var method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        var asked = new Asked(exchange, method, TelegramParameters.of(type, body));
        if (path.startsWith(METHODS)) {
            var chat = asked.parameters().path("chat_id").asString("");
            answer(asked, faults.next(method, chat).orElse(null));
        } else {
            send(asked, 401, TelegramRefusals.refusal(401, "Unauthorized"), false);
        }
    }

    private record Asked(HttpExchange exchange, String method, ObjectNode parameters) {}

    private void answer(Asked asked, Fault fault) throws IOException {
        switch (fault) {
            case null -> accept(asked);
            case Fault.Refused(var code, var description) ->
                    send(asked, code, TelegramRefusals.refusal(code, description), false);
            case Fault.Limited(var seconds) ->
                    send(asked, 429, TelegramRefusals.limit(seconds), false);
            case Fault.Moved(var to) -> send(asked, 400, TelegramRefusals.moved(to), false);
            case Fault.Page(var status, var html) -> send(asked, status, html, status < 300);
            case Fault.Slow(var by) -> leave(asked, by);
            case Fault.Lost() -> leave(asked, Duration.ZERO);
        }
    }

    private void accept(Asked asked) throws IOException {
        var result =
                switch (asked.method()) {
                    case "getupdates" -> updates.from(asked.parameters());
                    case "sendmessage", "sendphoto", "senddocument", "editmessagetext" ->
                            message(asked.parameters());
                    case "getfile" -> file(asked.parameters().path("file_id").asString());
                    case "deletewebhook" -> removeWebhook();
                    case "setwebhook" -> takeWebhook();
                    case "getme" -> ME;
                    case "answercallbackquery", "setmycommands", "sendchataction" -> "true";
                    default -> "";
                };
        if (result.isEmpty()) {
            send(asked, 400, TelegramRefusals.refusal(400, "Bad Request: not known here"), false);
        } else {
            send(asked, 200, "{\"ok\":true,\"result\":%s}".formatted(result), true);
        }
    }

    /// From now on polls are refused.
    private String takeWebhook() {
        faults.webhook(true);
        return "true";
    }

    private String removeWebhook() {
        faults.webhook(false);
        return "true";
    }

    private String message(ObjectNode parameters) {
        var message = JSON.createObjectNode();
        var known = parameters.path("message_id");
        message.put(
                "message_id", known.isMissingNode() ? messages.incrementAndGet() : known.asInt());
        message.put("date", 1_795_424_400);
        message.putObject("chat")
                .put("id", parameters.path("chat_id").asLong())
                .put("type", "private");
        message.put("text", parameters.path("text").asString(""));
        return message.toString();
    }

    private String file(String id) {
        if (!photos.containsKey(id)) {
            return "";
        }
        return JSON.createObjectNode()
                .put("file_id", id)
                .put("file_unique_id", "u" + id)
                .put("file_size", photos.get(id).length)
                .put("file_path", "photos/" + id + ".jpg")
                .toString();
    }

    private void send(Asked asked, int status, String answer, boolean taken) throws IOException {
        notes.accept(new Call(asked.method(), asked.parameters(), status, answer, taken));
        Loopback.answer(asked.exchange(), status, answer);
    }

    /// Takes it, and says so too late or never.
    private void leave(Asked asked, Duration by) {
        notes.accept(new Call(asked.method(), asked.parameters(), 0, "", true));
        server.pause(by);
        asked.exchange().close();
    }
}
