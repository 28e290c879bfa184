package city.okno.department.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.department.DepartmentKeys;
import city.okno.testing.OknoTest;
import city.okno.testing.RunningOkno;
import city.okno.testing.leak.Planted;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Every `curl` about notices and templates that a page shows is answered as the page says, in the
/// order of the page.
@OknoTest
class CurlExamplesTest {

    private static final Pattern CURL = Pattern.compile("curl ((?:'[^']*'|\\\\\\n|[^'\\n])*)");
    private static final Pattern URL = Pattern.compile("http://localhost:8080/api/v1/([^'\\s]+)");
    private static final Pattern BODY = Pattern.compile("-d '([^']*)'");

    private final RunningOkno okno;
    private final DepartmentKeys keys;
    private final TransactionTemplate writing;
    private final InstantSource clock;

    CurlExamplesTest(
            RunningOkno okno,
            DepartmentKeys keys,
            TransactionTemplate writing,
            InstantSource clock) {
        this.okno = okno;
        this.keys = keys;
        this.writing = writing;
        this.clock = clock;
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/departments.md"})
    void areAnsweredAsThePageSays(String page) throws IOException {
        var key = writing.execute(_ -> keys.make("curl " + page, clock.instant()));
        Planted.one(key);
        var id = "";
        var seen = new ArrayList<String>();
        for (var curl : curls(page)) {
            var answer = send(curl, key, id);
            var call = curl.replaceAll("\\s+", " ");
            assertThat(answer.statusCode()).as(call + "\n" + answer.body()).isBetween(200, 299);
            if (answer.statusCode() == 202) {
                id = JsonMapper.shared().readTree(answer.body()).path("id").asString();
            }
            seen.add(call);
        }
        assertThat(seen).hasSizeGreaterThan(3);
    }

    private static List<String> curls(String page) throws IOException {
        return CURL.matcher(Files.readString(Path.of(page)))
                .results()
                .map(it -> it.group(1))
                .filter(it -> it.contains("/api/v1/notices") || it.contains("/api/v1/templates"))
                .toList();
    }

    private java.net.http.HttpResponse<String> send(String curl, String key, String id) {
        var url = URL.matcher(curl);
        assertThat(url.find()).as(curl).isTrue();
        var body = BODY.matcher(curl);
        var to = okno.address().resolve("/api/v1/" + url.group(1).replace("$ID", id));
        var request =
                HttpRequest.newBuilder(to)
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "application/json");
        if (body.find()) {
            request.POST(BodyPublishers.ofString(body.group(1)));
        } else if (curl.contains("-X POST")) {
            request.POST(BodyPublishers.noBody());
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
