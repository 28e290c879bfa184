package city.okno.department.callback;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/// A department's program on loopback. Takes every call unless told otherwise.
final class DepartmentStandIn implements AutoCloseable {

    private static final int SILENT = 0;

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);

    /// @param headers by lower-case name
    record Call(Map<String, String> headers, String body) {
        String id() {
            return headers.get("webhook-id");
        }

        String signature() {
            return headers.get("webhook-signature");
        }

        String signed() {
            return id() + "." + headers.get("webhook-timestamp") + "." + body;
        }
    }

    DepartmentStandIn() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        server.createContext("/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/events";
    }

    /// The next calls are answered with these, in turn; 3xx leads to `/elsewhere`.
    void answer(Integer... status) {
        answers.addAll(List.of(status));
    }

    void stayAway(int times) {
        for (var time = 0; time < times; time++) {
            answers.add(500);
        }
    }

    /// The next call is never answered.
    void fallSilent() {
        answers.add(SILENT);
    }

    List<Call> calls() {
        return calls;
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, value) -> headers.put(name, value.getFirst()));
        headers.put("path", URI.create(exchange.getRequestURI().toString()).getPath());
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(new Call(headers, body));
        var told = answers.poll();
        int status = told == null ? 204 : told;
        if (status == SILENT) {
            hold();
        }
        exchange.getResponseHeaders().add("Retry-After", "0");
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(status == SILENT ? 204 : status, -1);
        exchange.close();
    }

    private void hold() {
        try {
            over.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }
}
