package city.okno.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// npm's `telegram-test-api`, a Bot API that nobody here wrote, and people who write by its own
/// interface for clients. A bot reaches it through a [TelegramTestApiBridge].
public final class TelegramTestApi implements TelegramApp, AutoCloseable {

    public static final String TOKEN = "654321:test-api_0123456789abcdefghijklmnop";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final NodeTool tool;
    private final URI api;
    private final TelegramTestApiBridge bridge;

    private TelegramTestApi(NodeTool tool) {
        this.tool = tool;
        this.api = URI.create("http://127.0.0.1:" + tool.port());
        this.bridge = TelegramTestApiBridge.start(api);
    }

    /// Skips the test, and says so, where the tool cannot be had.
    public static TelegramTestApi startOrSkip() {
        return new TelegramTestApi(NodeTool.startOrSkip("telegram-test-api"));
    }

    /// For bots.
    public URI address() {
        return bridge.address();
    }

    @Override
    public void send(long person, ObjectNode content) {
        post("/sendMessage", from(person, content));
    }

    @Override
    public void press(long person, TelegramBubble message, String data) {
        var press = JSON.createObjectNode().put("botToken", TOKEN).put("data", data);
        var pressed = from(person, JSON.createObjectNode().put("text", message.text()));
        press.set("from", pressed.get("from"));
        press.set("message", pressed.put("message_id", message.id()));
        post("/sendCallback", press);
    }

    /// An edit takes no buttons away here, as it does in Telegram.
    @Override
    public List<TelegramBubble> bubbles(long person) {
        var history = post("/getUpdatesHistory", JSON.createObjectNode().put("token", TOKEN));
        var bubbles = new ArrayList<TelegramBubble>();
        for (var entry : history.path("result")) {
            var message = entry.path("message");
            if (message.path("chat_id").asString("").equals(Long.toString(person))) {
                bubbles.add(TelegramLayout.bubble(entry.path("messageId").asInt(), message, ""));
            }
        }
        bubbles.sort(Comparator.comparingInt(TelegramBubble::id));
        return bubbles;
    }

    @Override
    public void close() {
        bridge.close();
        tool.close();
        http.close();
    }

    private static ObjectNode from(long person, ObjectNode content) {
        var message = JSON.createObjectNode().put("botToken", TOKEN).put("date", 1_795_424_400);
        message.putObject("from")
                .put("id", person)
                .put("is_bot", false)
                .put("first_name", "Anna")
                .put("language_code", "ru");
        message.putObject("chat")
                .put("id", person)
                .put("type", "private")
                .put("first_name", "Anna");
        message.setAll(content);
        return message;
    }

    private JsonNode post(String path, ObjectNode body) {
        var request =
                HttpRequest.newBuilder(api.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build();
        try {
            return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
