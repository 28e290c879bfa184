package city.okno.channel.sms;

import city.okno.channel.http.NoAnswerException;
import city.okno.channel.http.SingleCalls;
import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The SDK's way to the network, over the JDK's client and to a settable address. A request is made
/// once: the SDK's own client repeats a POST up to six times, and each time is an SMS.
final class TwilioHttp extends HttpClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SingleCalls calls = new SingleCalls();
    private final URI api;
    private final Duration timeout;

    TwilioHttp(URI api, Duration timeout) {
        this.api = api;
        this.timeout = timeout;
    }

    @Override
    public Response reliableRequest(Request request) {
        return makeRequest(request);
    }

    /// @throws NoAnswerException when there is no answer, or a success that cannot be read
    @Override
    public Response makeRequest(Request request) {
        var answer = calls.send(converted(request), BodyHandlers.ofString());
        return readable(answer.body(), answer.statusCode());
    }

    /// Out of an answer that is not JSON (a proxy's page) the SDK makes an exception without code
    /// and status; so the status is put where it looks for it.
    private static Response readable(String body, int status) {
        if (isObject(body)) {
            return new Response(body, status);
        }
        if (status < 300) {
            throw new NoAnswerException("status " + status + " without a message", true);
        }
        return new Response("{\"status\":%d}".formatted(status), status);
    }

    private static boolean isObject(String body) {
        try {
            return JSON.readTree(body).isObject();
        } catch (JacksonException unreadable) {
            return false;
        }
    }

    private HttpRequest converted(Request request) {
        var converted =
                HttpRequest.newBuilder(address(request))
                        .timeout(timeout)
                        .header("Accept", "application/json")
                        .header("Accept-Charset", "utf-8");
        if (request.requiresAuthentication()) {
            converted.header("Authorization", request.getAuthString());
        }
        return switch (request.getMethod()) {
            case GET -> converted.GET().build();
            case DELETE -> converted.DELETE().build();
            case POST, PUT, PATCH, HEAD, OPTIONS ->
                    converted
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .method(
                                    request.getMethod().toString(),
                                    BodyPublishers.ofString(request.encodeFormBody()))
                            .build();
        };
    }

    /// The SDK's path at our address.
    private URI address(Request request) {
        var url = request.constructURL();
        return api.resolve(url.getFile());
    }
}
