package city.okno.channel.web;

import static java.util.regex.Pattern.DOTALL;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The `curl` that the README shows, without curl.
record DepartmentCall(String path, String body, String[] headers) {

    private static final Pattern CURL =
            Pattern.compile("curl -X POST http://localhost:8080(\\S+).*?-d '(.*?)'", DOTALL);
    private static final Pattern HEADER = Pattern.compile("-H '([^:']+): ([^']+)'");

    static DepartmentCall ofReadme() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var curl = CURL.matcher(readme).results().findFirst().orElseThrow();
        var headers =
                HEADER.matcher(curl.group())
                        .results()
                        .<String>mapMulti((header, all) -> {
                            all.accept(header.group(1));
                            all.accept(header.group(2));
                        })
                        .toArray(String[]::new);
        return new DepartmentCall(curl.group(1), curl.group(2), headers);
    }

    /// The same about another document.
    DepartmentCall about(String number, String phone) {
        var other = body.replaceAll("A-17", number).replaceAll("\\+7\\d{10}", "\\" + phone);
        return new DepartmentCall(path, other, headers);
    }

    /// @return the status of the answer
    int send(URI okno) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(okno.resolve(path))
                        .headers(headers)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
