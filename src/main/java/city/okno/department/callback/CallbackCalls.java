package city.okno.department.callback;

import city.okno.department.event.DepartmentEvent;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.springframework.stereotype.Component;

/// Calls departments' addresses: each call once, to where it says and nowhere else, never longer
/// than allowed. Of an answer nothing but its status is read.
@Component
class CallbackCalls {

    private static final MediaType JSON = MediaType.get("application/json");

    private final CallbackSettings settings;
    private final OkHttpClient http;

    CallbackCalls(CallbackSettings settings) {
        this.settings = settings;
        this.http =
                new OkHttpClient.Builder()
                        .socketFactory(new CheckedSockets(this::isAllowed))
                        .proxy(Proxy.NO_PROXY)
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .retryOnConnectionFailure(false)
                        // the client would obey «503, Retry-After: 0» at once, by itself
                        .addNetworkInterceptor(chain ->
                                chain.proceed(chain.request())
                                        .newBuilder()
                                        .removeHeader("Retry-After")
                                        .build())
                        .callTimeout(settings.timeout())
                        .connectTimeout(settings.timeout())
                        .readTimeout(settings.timeout())
                        .writeTimeout(settings.timeout())
                        .build();
    }

    /// @param signatures of the secret, and of the one before while it still counts
    Answer call(String address, DepartmentEvent event, List<Signature> signatures, Instant now) {
        try (var response = http.newCall(request(address, event, signatures, now)).execute()) {
            return response.isSuccessful()
                    ? new Answer.Taken()
                    : new Answer.NotTaken("status_" + response.code());
        } catch (CheckedSockets.NotAllowedException inside) {
            return new Answer.NotTaken("not_allowed");
        } catch (SSLException untrusted) {
            return new Answer.NotTaken("tls");
        } catch (InterruptedIOException late) {
            return new Answer.NotTaken("timeout");
        } catch (IOException failure) {
            return new Answer.NotTaken("unreachable");
        }
    }

    private static Request request(
            String address, DepartmentEvent event, List<Signature> signatures, Instant now) {
        var body = event.json();
        var timestamp = now.getEpochSecond();
        return new Request.Builder()
                .url(address)
                .header("User-Agent", "Okno")
                .header("webhook-id", event.id())
                .header("webhook-timestamp", Long.toString(timestamp))
                .header(
                        "webhook-signature",
                        signatures.stream()
                                .map(it -> it.of(event.id(), timestamp, body))
                                .collect(Collectors.joining(" ")))
                .post(RequestBody.create(body.getBytes(StandardCharsets.UTF_8), JSON))
                .build();
    }

    private boolean isAllowed(InetAddress address) {
        return Internet.has(address) || (settings.loopback() && address.isLoopbackAddress());
    }
}
