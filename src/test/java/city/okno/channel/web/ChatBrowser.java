package city.okno.channel.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.okno.channel.chat.ChatId;
import city.okno.testing.RunningOkno;
import city.okno.testing.leak.Planted;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that uses the web chat as anybody may: over HTTP, with a cookie of its own.
final class ChatBrowser implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI okno;

    ChatBrowser(RunningOkno okno) {
        this.okno = okno.address();
    }

    /// The conversation, as Okno knows it.
    ChatId chat() {
        return ChatId.of(
                cookies.getCookieStore().getCookies().stream()
                        .filter(cookie -> cookie.getName().equals("okno_chat"))
                        .findFirst()
                        .orElseThrow()
                        .getValue());
    }

    HttpResponse<String> say(String text) throws IOException, InterruptedException {
        return post(JSON.createObjectNode().put("text", text).toString(), "application/json");
    }

    HttpResponse<String> post(String body, String type) throws IOException, InterruptedException {
        return send(
                request("/api/chat/messages")
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> sendPhoto(String id, byte[] photo)
            throws IOException, InterruptedException {
        var edge = UUID.randomUUID().toString();
        var body = new ByteArrayOutputStream();
        var head =
                """
                --%1$s\r
                Content-Disposition: form-data; name="id"\r
                \r
                %2$s\r
                --%1$s\r
                Content-Disposition: form-data; name="photo"; filename="a.png"\r
                Content-Type: image/png\r
                \r
                """;
        body.writeBytes(head.formatted(edge, id).getBytes(UTF_8));
        body.writeBytes(photo);
        body.writeBytes(("\r\n--" + edge + "--\r\n").getBytes(UTF_8));
        return send(
                request("/api/chat/messages")
                        .header("Content-Type", "multipart/form-data; boundary=" + edge)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    List<JsonNode> history() throws IOException, InterruptedException {
        return List.copyOf(JSON.readTree(get("/api/chat/history").body()).values());
    }

    /// The resident's own lines; answers come when they come.
    List<JsonNode> said() throws IOException, InterruptedException {
        return history().stream()
                .filter(line -> line.get("from").asString().equals("resident"))
                .toList();
    }

    /// The open stream of events.
    Events events(String... headers) throws IOException, InterruptedException {
        var request = request("/api/chat/events");
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        var answer = http.send(request.build(), BodyHandlers.ofInputStream());
        return new Events(new BufferedReader(new InputStreamReader(answer.body(), UTF_8)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(okno.resolve(path)).timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        cookies.getCookieStore().getCookies().forEach(cookie -> Planted.one(cookie.getValue()));
        return answer;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    /// Server-sent events, one after the other.
    record Events(BufferedReader lines) implements AutoCloseable {

        /// The lines of the next event of this name; others are passed over.
        List<String> next(String name) throws IOException {
            var event = new ArrayList<String>();
            while (!event.contains("event: " + name)) {
                event.clear();
                for (var line = read(); !line.isEmpty(); line = read()) {
                    event.add(line);
                }
            }
            return event;
        }

        private String read() throws IOException {
            var line = lines.readLine();
            if (line == null) {
                throw new IOException("the stream has ended");
            }
            return line;
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
