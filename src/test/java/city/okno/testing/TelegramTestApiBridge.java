package city.okno.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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
    private static final long LOOK_MILLIS = 50;

    private final HttpServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI api;
    private final List<JsonNode> unconfirmed = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private TelegramTestApiBridge(HttpServer server, URI api) {
        this.server = server;
        this.api = api;
    }

    /// @param api where `telegram-test-api` listens
    static TelegramTestApiBridge start(URI api) {
        try {
            var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var server = HttpServer.create(loopback, 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            var bridge = new TelegramTestApiBridge(server, api);
            server.createContext("/", bridge::answer);
            server.start();
            return bridge;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
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
        var bytes = answer.json().toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        try (exchange) {
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private record Answer(int status, JsonNode json) {}

    /// One bot polls, one poll at a time.
    private synchronized JsonNode poll(String path, JsonNode poll)
            throws IOException, InterruptedException {
        var offset = poll.path("offset").asInt(0);
        unconfirmed.removeIf(update -> update.path("update_id").asInt() < offset);
        var looks = 1 + TimeUnit.SECONDS.toMillis(poll.path("timeout").asInt(0)) / LOOK_MILLIS;
        for (var look = 0; look < looks; look++) {
            ask(path, new byte[0]).json().path("result").forEach(unconfirmed::add);
            if (!unconfirmed.isEmpty() || closed.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
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
