package city.okno.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// Stands before a stand-in and lets Prism judge by the provider's contract what Okno sends and
/// what the stand-in answers. Prism refuses what breaks the contract; that is written down, one
/// line each, and so is what was judged, in `target/contracts`.
///
/// Two things go past Prism: downloads of files, of which the contracts do not speak, and uploads,
/// whose bytes Prism would read as text; their parameters are judged here by the same contract.
/// `.ci/contracts` runs the tests with `-Dokno.prism=true`.
public final class ContractGate implements AutoCloseable {

    private static final Path NOTES = Path.of("target/contracts");
    private static final String PROBLEM = "application/problem+json";
    private static final String UPLOAD = "multipart/";

    private final Loopback server = Loopback.open();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String name;
    private final URI standIn;
    private final Contract contract;
    private final NodeTool prism;

    private ContractGate(String name, URI standIn) {
        this.name = name;
        this.standIn = standIn;
        this.contract = Contract.orSkip(name + ".json");
        this.prism = Prism.between(name, standIn);
    }

    public static boolean isWanted() {
        return Boolean.getBoolean("okno.prism");
    }

    /// @param name of the contract, without `.json`
    public static ContractGate before(String name, URI standIn) {
        try {
            Files.createDirectories(NOTES);
            var gate = new ContractGate(name, standIn);
            gate.server.serve(gate::pass);
            return gate;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// For Okno.
    public URI address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
        prism.close();
        http.close();
    }

    private void pass(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var path = exchange.getRequestURI().getPath();
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        try (exchange) {
            if (path.startsWith("/file/")) {
                answer(exchange, ask(exchange, standIn, body));
            } else if (type != null && type.startsWith(UPLOAD)) {
                upload(exchange, type, body);
            } else {
                var answer = ask(exchange, prismAddress(), body);
                note(path, answer);
                answer(exchange, answer);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private URI prismAddress() {
        return URI.create("http://127.0.0.1:" + prism.port());
    }

    private void upload(HttpExchange exchange, String type, byte[] body)
            throws IOException, InterruptedException {
        var method = method(exchange.getRequestURI().getPath());
        var answer = ask(exchange, standIn, body);
        var path = "/bot{token}/" + method;
        var faults = contract.faultsOfJson(path, TelegramParameters.upload(type, body));
        violations(method, faults.toString(), !faults.isEmpty());
        var wrong = contract.faultsOfAnswer(path, answer.statusCode(), new String(answer.body()));
        violations(method, wrong.toString(), !wrong.isEmpty());
        write("judged", method + " " + answer.statusCode());
        answer(exchange, answer);
    }

    private void note(String path, HttpResponse<byte[]> answer) throws IOException {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        violations(method(path), new String(answer.body()), type.startsWith(PROBLEM));
        write("judged", method(path) + " " + answer.statusCode());
    }

    private void violations(String method, String what, boolean isOne) throws IOException {
        if (isOne) {
            write("violations", method + " " + what.replaceAll("\\s+", " "));
        }
    }

    private void write(String notes, String line) throws IOException {
        Files.writeString(
                NOTES.resolve(name + "." + notes),
                line + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static String method(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private HttpResponse<byte[]> ask(HttpExchange exchange, URI whom, byte[] body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(whom.resolve(exchange.getRequestURI()));
        for (var header : List.of("Content-Type", "Accept", "Authorization")) {
            var value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                request.header(header, value);
            }
        }
        request.method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer)
            throws IOException {
        answer.headers()
                .firstValue("Content-Type")
                .ifPresent(type -> exchange.getResponseHeaders().add("Content-Type", type));
        var length = answer.body().length;
        exchange.sendResponseHeaders(answer.statusCode(), length == 0 ? -1 : length);
        exchange.getResponseBody().write(answer.body());
    }
}
