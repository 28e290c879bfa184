package city.okno.channel.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;

/// Makes each POST once: it follows no redirection and repeats nothing, and of a request without an
/// answer it says whether the provider may have read it. (A GET on a connection that the other side
/// has just closed is made again by the JDK.)
public final class SingleCalls {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECT)
                    .build();

    /// @throws NoAnswerException when there is no answer
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException early) {
            throw new NoAnswerException(early, false);
        } catch (IOException late) {
            throw new NoAnswerException(late, true);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException(stopped, true);
        }
    }
}
