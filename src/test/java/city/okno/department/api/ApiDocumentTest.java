package city.okno.department.api;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.catalogue.Catalogue;
import city.okno.catalogue.CatalogueFiles;
import city.okno.department.DepartmentKeys;
import city.okno.department.KeyKind;
import city.okno.department.Scope;
import city.okno.testing.OknoTest;
import city.okno.testing.RunningOkno;
import city.okno.testing.leak.Planted;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The document says what there is, and its examples are true.
@OknoTest
class ApiDocumentTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final RunningOkno okno;
    private final ApplicationContext context;
    private final DepartmentKeys keys;
    private final TransactionTemplate writing;
    private final InstantSource clock;
    private final JsonNode document;

    ApiDocumentTest(
            RunningOkno okno,
            ApplicationContext context,
            DepartmentKeys keys,
            TransactionTemplate writing,
            Catalogue catalogue,
            InstantSource clock)
            throws IOException, InterruptedException {
        this.okno = okno;
        this.context = context;
        this.keys = keys;
        this.writing = writing;
        this.clock = clock;
        var city = CatalogueFiles.in(Path.of("src/main/resources/rehearsal"));
        writing.executeWithoutResult(_ -> catalogue.replace(city, clock.instant()));
        this.document = JSON.readTree(get("/v3/api-docs"));
    }

    /// @param name as it is mapped: `POST /api/v1/documents`
    private record Operation(String name, String path, String method, JsonNode node) {}

    @Test
    void namesEveryPathThatThereIs() {
        var mappings =
                context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        var mapped = new TreeSet<String>();
        mappings.getHandlerMethods()
                .keySet()
                .forEach(it ->
                        it.getMethodsCondition()
                                .getMethods()
                                .forEach(method ->
                                        it.getPatternValues()
                                                .forEach(path -> mapped.add(method + " " + path))));
        mapped.removeIf(it -> !it.contains(" /api/v1/"));
        assertThat(operations().stream().map(Operation::name).collect(Collectors.toSet()))
                .isEqualTo(mapped);
    }

    @Test
    void describesEachCallWithItsScopeExampleAnswersAndRefusals() {
        assertThat(operations())
                .allSatisfy(it -> {
                    assertThat(it.node().path("summary").asString("")).isNotEmpty();
                    assertThat(it.node().path("operationId").asString("")).isNotEmpty();
                    assertThat(it.node().path("description").asString("")).contains("Scope `");
                    assertThat(it.node().at("/security/0").has("key")).isTrue();
                    assertThat(it.node().path("responses").propertyNames())
                            .contains("400", "401", "403", "429")
                            .containsAnyOf("200", "202");
                    // to take something back needs no body
                    if (it.method().equals("POST") && !it.path().endsWith("/cancel")) {
                        assertThat(example(it.node().path("requestBody")).isMissingNode())
                                .isFalse();
                        assertThat(it.node().path("responses").propertyNames())
                                .contains("413", "415");
                    }
                    it.node()
                            .path("responses")
                            .properties()
                            .forEach(response -> {
                                var type =
                                        response.getKey().startsWith("2") ? "json" : "problem+json";
                                var content =
                                        resolved(response.getValue())
                                                .at("/content/application~1" + type);
                                assertThat(content.has("example"))
                                        .as(it.name() + response.getKey())
                                        .isTrue();
                            });
                });
    }

    /// Whatever has a schema and an example, wherever it stands.
    @Test
    void hasExamplesThatKeepTheirSchemas() {
        var faults = new ArrayList<String>();
        for (var holder : document.findParents("schema")) {
            if (holder.has("example")) {
                faults.addAll(faults(holder.path("schema"), holder.path("example")));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void refersOnlyToWhatItHas() {
        assertThat(document.findValues("$ref"))
                .isNotEmpty()
                .allSatisfy(it ->
                        assertThat(document.at(it.asString().substring(1)).isMissingNode())
                                .as(it.asString())
                                .isFalse());
        assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
    }

    @Test
    void hasSchemasThatAreJsonSchemas() {
        var meta =
                SCHEMAS.getSchema(
                        SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(document.at("/components/schemas").values())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(meta.validate(it)).isEmpty());
    }

    /// Each example of a request is answered as the document says.
    @Test
    void isTrue() {
        var key =
                writing.execute(_ ->
                        keys.make(
                                "described",
                                KeyKind.TEST,
                                EnumSet.allOf(Scope.class),
                                List.of(),
                                clock.instant()));
        Planted.one(key);
        var caller = new ApiCaller(okno.address(), key);
        var notice = postedNotice(caller);
        // first what is said, then what is asked
        operations().stream()
                .sorted((one, other) -> other.method().compareTo(one.method()))
                .forEach(it -> answersAsDescribed(caller, notice, it));
    }

    /// @return its id
    private String postedNotice(ApiCaller caller) {
        var body = document.at("/paths/~1api~1v1~1notices/post/requestBody");
        var answer = caller.post("notices", example(body).toString());
        return JSON.readTree(answer.body()).path("id").asString();
    }

    private void answersAsDescribed(ApiCaller caller, String notice, Operation operation) {
        var path =
                operation
                        .path()
                        .replace("/api/v1/", "")
                        .replace("{id}", notice)
                        .replace("{name}", "centre.closed");
        var answer =
                operation.method().equals("GET")
                        ? caller.get(path + query(operation.node()))
                        : caller.post(
                                path, example(operation.node().path("requestBody")).toString());
        var described = operation.node().path("responses").path("" + answer.statusCode());
        assertThat(answer.statusCode()).as(operation.name()).isBetween(200, 299);
        var schema = described.at("/content/application~1json/schema");
        assertThat(schema.isMissingNode()).as(operation.name()).isFalse();
        assertThat(faults(schema, JSON.readTree(answer.body()))).as(operation.name()).isEmpty();
    }

    @Test
    void isShownOnAPageThatLoadsNothingFromElsewhere() throws IOException, InterruptedException {
        assertThat(get("/departments")).contains("/api/page.js").doesNotContain("://");
        assertThat(get("/api/page.js")).contains("/v3/api-docs").doesNotContain("://");
        assertThat(get("/api/page.css")).doesNotContain("url(", "@import");
    }

    private List<Operation> operations() {
        return document.path("paths").properties().stream()
                .flatMap(path ->
                        path.getValue().properties().stream()
                                .map(it -> operation(path.getKey(), it)))
                .toList();
    }

    private static Operation operation(String path, Map.Entry<String, JsonNode> described) {
        var method = described.getKey().toUpperCase(Locale.ROOT);
        return new Operation(method + " " + path, path, method, described.getValue());
    }

    private String query(JsonNode operation) {
        return operation.path("parameters").values().stream()
                .map(this::resolved)
                .filter(it -> it.path("in").asString().equals("query"))
                .map(it ->
                        it.path("name").asString()
                                + "="
                                + URLEncoder.encode(
                                        it.path("example").asString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    private JsonNode resolved(JsonNode part) {
        return part.has("$ref") ? document.at(part.path("$ref").asString().substring(1)) : part;
    }

    private static JsonNode example(JsonNode body) {
        return body.at("/content/application~1json/example");
    }

    private List<String> faults(JsonNode schema, JsonNode value) {
        var whole = (ObjectNode) schema.deepCopy();
        whole.set("components", document.path("components"));
        return SCHEMAS.getSchema(whole).validate(value).stream().map(Object::toString).toList();
    }

    private String get(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(okno.address().resolve(path)).build();
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body();
        }
    }
}
