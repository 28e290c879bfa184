package city.okno.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A provider's own description of its interface (OpenAPI 3.0), against which a stand-in and our
/// calls are checked. The descriptions are not part of Okno: without them the test is skipped, and
/// says so. `-Dokno.contracts=` names their folder.
public final class Contract {

    private static final Path FOLDER =
            Path.of(System.getProperty("okno.contracts", "../shared/data/contracts"));
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode root;

    private Contract(JsonNode root) {
        this.root = root;
    }

    /// @param file such as `twilio.json`
    public static Contract orSkip(String file) {
        var path = path(file);
        assumeTrue(Files.exists(path), () -> "No contract at " + path + ", so nothing is checked");
        return new Contract(JSON.readTree(path.toFile()));
    }

    static Path path(String file) {
        return FOLDER.resolve(file);
    }

    /// What is wrong with a form that is posted to this path.
    public List<String> faultsOfForm(String path, Map<String, String> form) {
        var schema =
                operation(path)
                        .at("/requestBody/content/application~1x-www-form-urlencoded/schema");
        var faults = new ArrayList<String>();
        var body = JSON.createObjectNode();
        form.forEach((name, value) -> {
            var type = schema.path("properties").path(name);
            if (type.isMissingNode()) {
                faults.add("unknown parameter " + name);
            } else {
                put(body, name, type.path("type").asString(""), value);
            }
        });
        faults.addAll(faults(schema, body));
        return faults;
    }

    /// A form has only text; Prism takes `true` for a flag, but not `1`.
    private static void put(ObjectNode body, String name, String type, String value) {
        if (type.equals("integer")) {
            body.put(name, Long.parseLong(value));
        } else if (type.equals("boolean") && value.matches("true|false")) {
            body.put(name, value.equals("true"));
        } else {
            body.put(name, value);
        }
    }

    /// What is wrong with JSON that is posted to this path.
    public List<String> faultsOfJson(String path, JsonNode body) {
        var schema = operation(path).at("/requestBody/content/application~1json/schema");
        return schema.isMissingNode()
                ? List.of("no JSON is posted to " + path)
                : faults(schema, body);
    }

    /// What is wrong with an answer to a post to this path.
    public List<String> faultsOfAnswer(String path, int status, String body) {
        var schema =
                operation(path).at("/responses/" + status + "/content/application~1json/schema");
        return schema.isMissingNode()
                ? List.of("no answer " + status + " to " + path)
                : faults(schema, JSON.readTree(body));
    }

    /// What is wrong with the answer 200 to a get of this path.
    public List<String> faultsOfAnswerToGet(String path, String body) {
        var schema =
                root.path("paths")
                        .path(path)
                        .at("/get/responses/200/content/application~1json/schema");
        return schema.isMissingNode()
                ? List.of("nothing is got from " + path)
                : faults(schema, JSON.readTree(body));
    }

    private JsonNode operation(String path) {
        return root.path("paths").path(path).path("post");
    }

    private List<String> faults(JsonNode schema, JsonNode value) {
        var whole = (ObjectNode) schema.deepCopy();
        whole.set("components", root.path("components"));
        return SchemaRegistry.withDialect(Dialects.getOpenApi30())
                .getSchema(whole)
                .validate(value)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
