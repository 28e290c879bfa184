package city.okno.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// A web server on a free port of this machine, for whoever stands in for a provider.
final class Loopback implements AutoCloseable {

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Loopback(HttpServer server) {
        this.server = server;
    }

    /// Has an address; nobody is served yet.
    static Loopback open() {
        try {
            var anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            var server = HttpServer.create(anyPort, 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            return new Loopback(server);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// From now on.
    void serve(HttpHandler handler) {
        server.createContext("/", handler);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /// JSON, or a page of somebody in between.
    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders()
                .add("Content-Type", body.startsWith("{") ? "application/json" : "text/html");
        answer(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    }

    /// @param file null: there is none
    static void answer(HttpExchange exchange, byte[] file) throws IOException {
        answer(exchange, file == null ? 404 : 200, file == null ? new byte[0] : file);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /// Lets an answer come late or never; the closing server keeps nobody waiting.
    ///
    /// @return whether it was closed meanwhile
    boolean pause(Duration by) {
        try {
            return closed.await(by.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
