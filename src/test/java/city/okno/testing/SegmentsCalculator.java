package city.okno.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// npm's `sms-segments-calculator`: the segments of an SMS, counted by somebody else.
public final class SegmentsCalculator implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final NodeTool tool;

    /// @param encoding `GSM-7` or `UCS-2`
    /// @param segments 1 for an empty text
    public record Counted(String encoding, int segments) {}

    private SegmentsCalculator(NodeTool tool) {
        this.tool = tool;
    }

    /// Skips the test, and says so, where the tool cannot be had.
    public static SegmentsCalculator startOrSkip() {
        return new SegmentsCalculator(NodeTool.startOrSkip("sms-segments-calculator"));
    }

    /// In the order of the texts.
    public List<Counted> count(List<String> texts) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + tool.port()))
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(texts)))
                        .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString()).body();
            return JSON.readValue(answer, new TypeReference<List<Counted>>() {});
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        tool.close();
        http.close();
    }
}
