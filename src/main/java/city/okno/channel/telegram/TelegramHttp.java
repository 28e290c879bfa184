package city.okno.channel.telegram;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/// How Telegram is called: on virtual threads, each request once. The SDK's client shows neither
/// the status of an answer nor how far a request came, and both decide whether it may be repeated.
final class TelegramHttp {

    private static final int MOST_CALLS = 256;
    private static final int FIRST_SERVER_ERROR = 500;

    private TelegramHttp() {}

    /// Telegram has surely not done what it was asked.
    static final class NotTakenException extends IOException {

        NotTakenException(String reason) {
            super(reason);
        }

        NotTakenException(String reason, IOException cause) {
            super(reason, cause);
        }
    }

    /// @param patience how long the server may be silent
    static OkHttpClient client(Duration patience) {
        var calls = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
        calls.setMaxRequests(MOST_CALLS);
        calls.setMaxRequestsPerHost(MOST_CALLS);
        return new OkHttpClient.Builder()
                .dispatcher(calls)
                // a request that was written is never written again behind our back
                .retryOnConnectionFailure(false)
                .readTimeout(patience)
                .addInterceptor(TelegramHttp::judge)
                .addNetworkInterceptor(TelegramHttp::connected)
                .build();
    }

    private static Response judge(Interceptor.Chain chain) throws IOException {
        var connected = new AtomicBoolean();
        var request = chain.request().newBuilder().tag(AtomicBoolean.class, connected).build();
        Response response;
        try {
            response = chain.proceed(request);
        } catch (IOException failure) {
            throw connected.get() ? failure : new NotTakenException("no_connection", failure);
        }
        if (isTaken(response)) {
            return response;
        }
        response.close();
        throw new NotTakenException("http_" + response.code());
    }

    /// A network interceptor is asked only when there is a connection to write to.
    private static Response connected(Interceptor.Chain chain) throws IOException {
        var connected = chain.request().tag(AtomicBoolean.class);
        if (connected != null) {
            connected.set(true);
        }
        return chain.proceed(chain.request());
    }

    /// Not by a server in trouble, nor by somebody in between who answers with a page.
    private static boolean isTaken(Response response) {
        return response.isSuccessful()
                || (response.code() < FIRST_SERVER_ERROR && isJson(response));
    }

    private static boolean isJson(Response response) {
        var type = response.header("Content-Type");
        return type != null && type.startsWith("application/json");
    }
}
