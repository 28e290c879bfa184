package city.okno.channel.vk;

import city.okno.channel.http.NoAnswerException;
import city.okno.channel.http.SingleCalls;
import com.vk.api.sdk.client.ClientResponse;
import com.vk.api.sdk.client.TransportClient;
import java.io.File;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.apache.http.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The SDK's way to the network. Its own repeats requests, hides how far one came, and does not
/// find the type of an answer whose header is spelled in lower case.
final class VkHttp implements TransportClient {

    private static final int OK = 200;
    private static final Map<String, String> JSON_TYPE = Map.of("Content-Type", "application/json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SingleCalls calls;
    private final Duration timeout;

    VkHttp(SingleCalls calls, Duration timeout) {
        this.calls = calls;
        this.timeout = timeout;
    }

    /// What all methods of the interface are called by.
    ///
    /// @throws NoAnswerException when nothing came that VK can have said
    @Override
    public ClientResponse post(String url, @Nullable String body, Header @Nullable [] headers) {
        var request =
                HttpRequest.newBuilder(URI.create(url))
                        .timeout(timeout)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body == null ? "" : body))
                        .build();
        var answer = calls.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new NoAnswerException("http_" + answer.statusCode(), false);
        }
        if (!isObject(answer.body())) {
            throw new NoAnswerException("unreadable_answer", true);
        }
        return new ClientResponse(OK, answer.body(), JSON_TYPE);
    }

    private static boolean isObject(String body) {
        try {
            return JSON.readTree(body).isObject();
        } catch (JacksonException unreadable) {
            return false;
        }
    }

    @Override
    public ClientResponse post(String url, String body) {
        return post(url, body, (Header[]) null);
    }

    @Override
    public ClientResponse post(String url) {
        return post(url, null, (Header[]) null);
    }

    @Override
    public ClientResponse post(String url, String body, String contentType) {
        throw unused();
    }

    @Override
    public ClientResponse post(String url, Map<String, File> files) {
        throw unused();
    }

    @Override
    public ClientResponse get(String url) {
        throw unused();
    }

    @Override
    public ClientResponse get(String url, String contentType) {
        throw unused();
    }

    @Override
    public ClientResponse get(String url, Header[] headers) {
        throw unused();
    }

    @Override
    public ClientResponse delete(String url) {
        throw unused();
    }

    @Override
    public ClientResponse delete(String url, String body) {
        throw unused();
    }

    @Override
    public ClientResponse delete(String url, String body, String contentType) {
        throw unused();
    }

    @Override
    public ClientResponse delete(String url, String body, Header[] headers) {
        throw unused();
    }

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("Methods of VK are called by post");
    }
}
