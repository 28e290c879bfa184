package city.okno.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Stands between a bot and `telegram-test-api` 4.2.1 and makes up for where that is not the Bot
/// API:
///
/// - it writes the `date` of a message in milliseconds: divided by 1000;
/// - it answers a poll at once with what it never showed before: the poll is held open as long as
///   it says, and what no later poll confirmed is shown again;
/// - it knows neither `setMyCommands` nor `sendChatAction`: they are answered here;
/// - it says `"result":null` where the Bot API says true.
///
/// Everything else passes as it is; names of methods in lower case need nothing, it does not mind
/// them. Photos and files it does not have at all.
final class TelegramTestApiBridge implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> UNKNOWN = Set.of("setmycommands", "sendchataction");
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Loopback server = Loopback.open();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI api;
    private final List<JsonNode> unconfirmed = new ArrayList<>();

    private TelegramTestApiBridge(URI api) {
        this.api = api;
    }

    /// @param api where `telegram-test-api` listens
    static TelegramTestApiBridge start(URI api) {
        var bridge = new TelegramTestApiBridge(api);
        bridge.server.serve(bridge::answer);
        return bridge;
    }

    URI address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
        http.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        var body = exchange.getRequestBody().readAllBytes();
        var answer = new Answer(200, done(JSON.getNodeFactory().booleanNode(true)));
        try {
            if (method.equals("getupdates")) {
                answer = new Answer(200, done(poll(path, JSON.readTree(body))));
            } else if (!UNKNOWN.contains(method)) {
                answer = ask(path, body);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Loopback.answer(exchange, answer.status(), answer.json().toString());
    }

    private record Answer(int status, JsonNode json) {}

    /// One bot polls, one poll at a time.
    private synchronized JsonNode poll(String path, JsonNode poll)
            throws IOException, InterruptedException {
        var offset = poll.path("offset").asInt(0);
        unconfirmed.removeIf(update -> update.path("update_id").asInt() < offset);
        var looks = 1 + Duration.ofSeconds(poll.path("timeout").asInt(0)).dividedBy(LOOK);
        for (var look = 0; look < looks; look++) {
            ask(path, new byte[0]).json().path("result").forEach(unconfirmed::add);
            if (!unconfirmed.isEmpty() || server.pause(LOOK)) {
                break;
            }
        }
        return JSON.createArrayNode().addAll(unconfirmed);
    }

    private Answer ask(String path, byte[] body) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(api.resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        var response = http.send(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), mended(JSON.readTree(response.body())));
    }

    private static JsonNode mended(JsonNode answer) {
        if (answer.path("result").isNull()) {
            ((ObjectNode) answer).put("result", true);
        }
        if (answer.path("result").has("date")) {
            var message = (ObjectNode) answer.path("result");
            message.put("date", message.path("date").asLong() / 1000);
        }
        return answer;
    }

    private static JsonNode done(JsonNode result) {
        return JSON.createObjectNode().put("ok", true).set("result", result);
    }
}
