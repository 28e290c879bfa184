package city.okno.testing;

import city.okno.testing.leak.Planted;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/// A loopback Twilio: takes messages, has faults on demand, and reports with a signature of its own
/// making (Twilio docs, Security: HMAC-SHA1 over the address and the sorted parameters).
public final class TwilioStandIn implements AutoCloseable {

    public static final String SID = "AC" + "0123456789abcdef".repeat(2);
    public static final String TOKEN = "fedcba9876543210fedcba9876543210";
    public static final String PATH = "/2010-04-01/Accounts/{AccountSid}/Messages.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US);

    private final Loopback server = Loopback.open();
    private final String account;
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private final AtomicInteger sids = new AtomicInteger();
    private final Map<String, String> made = new ConcurrentHashMap<>();
    private final List<Map<String, String>> lookups = new CopyOnWriteArrayList<>();
    private volatile String listed = "";
    private volatile InstantSource clock = TestClock.standing();
    private volatile Consumer<Exchange> watcher = _ -> {};

    /// What is wrong with the answer to one request.
    public sealed interface Fault {
        /// Twilio's own refusal, for example 400 with 21211.
        record Refused(int status, int code) implements Fault {}

        /// A page of somebody in between, which is not JSON.
        record Page(int status, String html) implements Fault {}

        /// The message is taken, the answer comes too late.
        record Slow(Duration by) implements Fault {}

        /// The message is taken, the connection breaks before the answer.
        record Lost() implements Fault {}

        /// The request is read, and the message is not taken; the connection breaks.
        record Vanished() implements Fault {}
    }

    /// @param sid null when the message was not taken
    /// @param status 0 when there was no answer
    public record Exchange(String sid, Map<String, String> parameters, int status, String answer) {
        public String body() {
            return parameters.get("Body");
        }
    }

    private TwilioStandIn(String account) {
        this.account = account;
    }

    public static TwilioStandIn start() {
        return start(SID);
    }

    /// @param account its SID; the token is the same for all
    public static TwilioStandIn start(String account) {
        Planted.one(TOKEN);
        var standIn = new TwilioStandIn(account);
        standIn.server.serve(standIn::answer);
        return standIn;
    }

    /// Its account's SID.
    public String account() {
        return account;
    }

    public URI address() {
        return server.address();
    }

    /// The next requests meet these, one each.
    public void next(Fault... next) {
        faults.addAll(List.of(next));
    }

    /// When its messages are made; else always on the tests' Monday.
    public void clock(InstantSource by) {
        clock = by;
    }

    private String now() {
        return DATE.format(clock.instant().atZone(ZoneOffset.UTC));
    }

    /// Tells of each request before it is answered.
    public void watch(Consumer<Exchange> by) {
        watcher = by;
    }

    /// Every request, in the order in which they were answered.
    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /// The messages that Twilio took, whether or not it said so.
    public List<Exchange> taken() {
        return exchanges.stream().filter(exchange -> exchange.sid() != null).toList();
    }

    /// Reports what became of a message. Signed is the public address that the message asked for;
    /// what stands before Okno there passes it on to `okno`.
    ///
    /// @return the status of the answer
    public int report(Exchange message, String status, String errorCode, URI okno) {
        var asked = message.parameters().get("StatusCallback").replaceFirst("#.*", "");
        var parameters = new TreeMap<String, String>();
        parameters.put("MessageSid", message.sid());
        parameters.put("SmsSid", message.sid());
        parameters.put("MessageStatus", status);
        parameters.put("To", message.parameters().get("To"));
        parameters.put("AccountSid", account);
        if (!errorCode.isEmpty()) {
            parameters.put("ErrorCode", errorCode);
        }
        var path = URI.create(asked).getPath();
        return post(okno.resolve(path), parameters, signature(asked, parameters));
    }

    /// Brings what somebody wrote to our number.
    ///
    /// @return the status of the answer
    public int bring(String sid, String from, String text, URI okno) {
        var path = "/webhooks/twilio/inbound";
        var parameters =
                Map.of("MessageSid", sid, "AccountSid", account, "From", from, "Body", text);
        var signed = signature("https://okno.example" + path, parameters);
        return post(okno.resolve(path), parameters, signed);
    }

    /// Posts a form as whoever knows this signature.
    public static int post(URI address, Map<String, String> parameters, String signature) {
        var form =
                parameters.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&"));
        var request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Twilio-Signature", signature)
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public static String signature(String address, Map<String, String> parameters) {
        return signature(address, parameters, TOKEN);
    }

    /// As an account signs whose token is this one.
    public static String signature(String address, Map<String, String> parameters, String token) {
        var signed = new StringBuilder(address);
        new TreeMap<>(parameters).forEach((name, value) -> signed.append(name).append(value));
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(
                            mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var form =
                form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (!exchange.getRequestURI().getPath().equals(PATH.replace("{AccountSid}", account))) {
            send(exchange, null, form, 404, refusal(404, 20404));
        } else if (!isKnown(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, null, form, 401, refusal(401, 20003));
        } else if (exchange.getRequestMethod().equals("GET")) {
            list(exchange);
        } else {
            answer(exchange, form, faults.poll());
        }
    }

    private void answer(HttpExchange exchange, Map<String, String> form, Fault fault)
            throws IOException {
        switch (fault) {
            case null -> accept(exchange, form);
            case Fault.Refused(var status, var code) ->
                    send(exchange, null, form, status, refusal(status, code));
            case Fault.Page(var status, var html) ->
                    send(exchange, status < 300 ? nextSid() : null, form, status, html);
            case Fault.Slow(var by) -> {
                exchanges.add(new Exchange(nextSid(), form, 0, ""));
                server.pause(by);
                exchange.close();
            }
            case Fault.Lost() -> {
                exchanges.add(new Exchange(nextSid(), form, 0, ""));
                exchange.close();
            }
            case Fault.Vanished() -> {
                exchanges.add(new Exchange(null, form, 0, ""));
                exchange.close();
            }
        }
    }

    private void accept(HttpExchange exchange, Map<String, String> form) throws IOException {
        Planted.digits(form.get("Body"));
        var sid = nextSid();
        send(exchange, sid, form, 201, JSON.writeValueAsString(message(sid, form)));
    }

    /// The messages to a number, the latest first. The day of sending is not looked at: all are
    /// this day's.
    private void list(HttpExchange exchange) throws IOException {
        var query = form(exchange.getRequestURI().getRawQuery());
        lookups.add(query);
        var found =
                taken().reversed().stream()
                        .filter(one -> one.parameters().get("To").equals(query.get("To")))
                        .map(one -> message(one.sid(), one.parameters()))
                        .toList();
        var page = new LinkedHashMap<String, Object>();
        page.put("messages", found);
        page.put("page", 0);
        page.put("page_size", 100);
        page.put("start", 0);
        page.put("end", Math.max(0, found.size() - 1));
        page.put("first_page_uri", page(exchange));
        page.put("next_page_uri", null);
        page.put("previous_page_uri", null);
        page.put("uri", page(exchange));
        listed = JSON.writeValueAsString(page);
        Loopback.answer(exchange, 200, listed);
    }

    /// The contract wants a whole address.
    private static String page(HttpExchange exchange) {
        return "https://api.twilio.com" + exchange.getRequestURI().getPath();
    }

    /// The latest answer about messages.
    public String listed() {
        return listed;
    }

    /// What was asked about messages, in order.
    public List<Map<String, String>> lookups() {
        return List.copyOf(lookups);
    }

    private Map<String, Object> message(String sid, Map<String, String> form) {
        var message = new LinkedHashMap<String, Object>();
        message.put("account_sid", account);
        message.put("api_version", "2010-04-01");
        message.put("body", form.get("Body"));
        message.put("date_created", made.get(sid));
        message.put("date_sent", null);
        message.put("date_updated", made.get(sid));
        message.put("direction", "outbound-api");
        message.put("error_code", null);
        message.put("error_message", null);
        message.put("from", form.get("From"));
        message.put("messaging_service_sid", form.get("MessagingServiceSid"));
        message.put("num_media", "0");
        message.put("num_segments", "1");
        message.put("price", null);
        message.put("price_unit", null);
        message.put("sid", sid);
        message.put("status", "queued");
        message.put("subresource_uris", Map.of());
        message.put("to", form.get("To"));
        message.put("uri", "/2010-04-01/Accounts/" + account + "/Messages/" + sid + ".json");
        return message;
    }

    private void send(
            HttpExchange exchange, String sid, Map<String, String> form, int status, String answer)
            throws IOException {
        var made = new Exchange(sid, form, status, answer);
        exchanges.add(made);
        watcher.accept(made);
        Loopback.answer(exchange, status, answer);
    }

    private String nextSid() {
        var sid = "SM%032x".formatted(sids.incrementAndGet());
        made.put(sid, now());
        return sid;
    }

    private boolean isKnown(String authorization) {
        var expected =
                Base64.getEncoder()
                        .encodeToString((account + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
        return ("Basic " + expected).equals(authorization);
    }

    private static String refusal(int status, int code) {
        return """
        {"code": %1$d, "message": "refused", "more_info": \
        "https://www.twilio.com/docs/errors/%1$d", "status": %2$d}\
        """
                .formatted(code, status);
    }

    private static Map<String, String> form(String body) {
        var form = new LinkedHashMap<String, String>();
        for (var pair : body.split("&")) {
            var parts = pair.split("=", 2);
            form.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    parts.length == 2 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
        }
        return form;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
