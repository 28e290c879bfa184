package city.okno.kill;

import city.okno.kill.Errand.Answer;
import city.okno.kill.Errand.Said;
import city.okno.testing.TelegramStandIn;
import city.okno.testing.TwilioStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// To the whole application: residents write in Telegram, which it polls, departments call its
/// interface, letters go to Telegram and Twilio. An update is acknowledged when a poll confirms it.
final class WholeBotDoor implements Door {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long DATE = 1_795_424_400;
    private static final Duration LOOK = Duration.ofMillis(20);

    /// Longer than any letter waits for one that was under way at a kill.
    private static final Duration QUIET = Duration.ofSeconds(8);

    private final PostOffice post;
    private final TelegramStandIn telegram = TelegramStandIn.start();
    private final TwilioStandIn twilio = TwilioStandIn.start();
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port = freePort();
    private final AtomicInteger polls = new AtomicInteger();
    private final Map<String, Integer> updates = new ConcurrentHashMap<>();

    WholeBotDoor(PostOffice post) {
        this.post = post;
        telegram.watchOnly(this::hear);
        twilio.watch(this::hear);
    }

    @Override
    public List<String> settings() {
        return List.of(
                "--server.port=" + port,
                "--okno.telegram.token=" + TelegramStandIn.TOKEN,
                "--okno.telegram.api-url=" + telegram.address(),
                "--okno.telegram.poll-timeout=1s",
                "--okno.twilio.account-sid=" + TwilioStandIn.SID,
                "--okno.twilio.auth-token=" + TwilioStandIn.TOKEN,
                "--okno.twilio.from=+12025550123",
                "--okno.twilio.api-url=" + twilio.address());
    }

    /// When it is healthy and has polled once: on PostgreSQL it waits for the lease of the dead.
    @Override
    public void awaitOpen(Victim victim) throws InterruptedException {
        while (!isHealthy()) {
            victim.mustLive();
            Thread.sleep(LOOK);
        }
        var before = polls.get();
        while (polls.get() == before) {
            victim.mustLive();
            Thread.sleep(LOOK);
        }
    }

    @Override
    public Answer ask(Errand errand) throws IOException {
        try {
            return switch (errand) {
                case Errand.Update update -> write(update);
                case Errand.Document document -> post(document);
                // founded in a life before
                case Errand.Found _ -> Answer.DONE;
                case Errand.Idle _ -> idle();
            };
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    @Override
    public String stored(Errand.Update update) {
        return updates.get(update.id()).toString();
    }

    @Override
    public void close() {
        telegram.close();
        twilio.close();
        http.close();
    }

    private Answer write(Errand.Update update) throws InterruptedException {
        if (updates.containsKey(update.id())) {
            return Answer.SEEN;
        }
        var id = telegram.update(json(update).toString());
        updates.put(update.id(), id);
        while (telegram.waits(id)) {
            Thread.sleep(LOOK);
        }
        return Answer.DONE;
    }

    private static ObjectNode json(Errand.Update update) {
        var json = JSON.createObjectNode();
        switch (update.said()) {
            case Said.Start _ -> message(json, update.chat()).put("text", "/start");
            case Said.Text(var text) -> message(json, update.chat()).put("text", text);
            case Said.OwnContact(var phone) ->
                    message(json, update.chat())
                            .putObject("contact")
                            .put("phone_number", phone)
                            .put("first_name", "Anna")
                            .put("user_id", Long.parseLong(update.chat()));
            case Said.Press(var token) -> {
                var query = json.putObject("callback_query");
                query.put("id", update.id()).put("chat_instance", "1").put("data", token);
                person(query.putObject("from"), update.chat());
                message(query, update.chat()).put("text", "?");
            }
        }
        return json;
    }

    private static ObjectNode message(ObjectNode in, String chat) {
        var message = in.putObject("message");
        message.put("message_id", 1).put("date", DATE);
        person(message.putObject("from"), chat);
        message.putObject("chat")
                .put("id", Long.parseLong(chat))
                .put("type", "private")
                .put("first_name", "Anna");
        return message;
    }

    private static void person(ObjectNode from, String chat) {
        from.put("id", Long.parseLong(chat)).put("is_bot", false).put("first_name", "Anna");
        from.put("language_code", "en");
    }

    private Answer post(Errand.Document document) throws IOException, InterruptedException {
        var body =
                JSON.createObjectNode()
                        .put("number", document.number())
                        .put("service", "Passport")
                        .put("centre", "Centre")
                        .put("phone", document.phone())
                        .put("status", document.ready() ? "ready" : "in_work")
                        .put("at", document.at().toString());
        var request =
                HttpRequest.newBuilder(address("/api/v1/documents"))
                        .header("Authorization", "Bearer " + City.KEY)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        return switch (answer.statusCode() / 100) {
            case 2 -> Answer.DONE;
            case 5 -> Answer.NOT_NOW;
            default -> throw new IllegalStateException(answer + " " + answer.body());
        };
    }

    private Answer idle() throws InterruptedException {
        Thread.sleep(LOOK);
        return post.quiet().compareTo(QUIET) > 0 ? Answer.DONE : Answer.NOT_NOW;
    }

    private boolean isHealthy() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(address("/actuator/health/liveness")).build();
            var answer = http.send(request, HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void hear(TelegramStandIn.Call call) {
        if (call.method().equals("getupdates")) {
            polls.incrementAndGet();
        } else if (call.method().equals("sendmessage") && call.taken()) {
            var id = JSON.readTree(call.answer()).at("/result/message_id").asString();
            post.take(id, letter(call));
        }
    }

    private static News.Letter letter(TelegramStandIn.Call call) {
        var buttons =
                call.parameters()
                        .at("/reply_markup/inline_keyboard")
                        .valueStream()
                        .flatMap(JsonNode::valueStream)
                        .map(WholeBotDoor::button)
                        .toList();
        return new News.Letter(call.get("chat_id"), call.get("text"), buttons);
    }

    private static News.Letter.Button button(JsonNode json) {
        return new News.Letter.Button(
                json.path("text").asString(), json.path("callback_data").asString(""));
    }

    private void hear(TwilioStandIn.Exchange exchange) {
        if (exchange.sid() != null) {
            var to = exchange.parameters().get("To");
            post.take(exchange.sid(), new News.Letter(to, exchange.body(), List.of()));
        }
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
