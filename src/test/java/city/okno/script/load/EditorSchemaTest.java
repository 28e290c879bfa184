package city.okno.script.load;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.fault.Faults;
import city.okno.script.yaml.Yaml;
import city.okno.script.yaml.YamlReader;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The schemas that editors show hints from say what the loader says, as far as a schema can.
class EditorSchemaTest {

    private static final Path SCRIPTS = Path.of("bot-scripts");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Schema flow = schema("flow.schema.json");
    private final Schema template = schema("template.schema.json");
    private final Schema words = schema("words.schema.json");

    @Test
    void takesAllScripts() {
        assertThat(refusals(TestScripts.files(SCRIPTS))).isEmpty();
        assertThat(refusals(TestScripts.whole())).isEmpty();
    }

    static Stream<String> folders() throws IOException {
        return BrokenScriptsTest.folders();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void refusesNothingThatTheLoaderTakes(String name) {
        var broken = TestScripts.files(TestScripts.ROOT.resolve("broken").resolve(name));
        if (!refusals(broken).isEmpty()) {
            var files = TestScripts.whole();
            files.putAll(broken);
            assertThat(TestScripts.loader().load(files)).isInstanceOf(Loaded.Broken.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form",
                "form_nothing",
                "form_two_things",
                "missing_key",
                "unknown_key",
                "unknown_key_of_flow",
                "value_command",
                "value_duration",
                "value_role",
                "value_type",
                "value_word"
            })
    void refusesWrongForms(String name) {
        assertThat(refusals(TestScripts.files(TestScripts.ROOT.resolve("broken").resolve(name))))
                .isNotEmpty();
    }

    private List<String> refusals(Map<String, byte[]> files) {
        var all = new ArrayList<String>();
        files.forEach((path, content) -> {
            var schema =
                    path.endsWith(".flow.yaml")
                            ? flow
                            : path.endsWith(".template.yaml")
                                    ? template
                                    : path.contains("/words.") ? words : null;
            if (schema != null) {
                YamlReader.read(path, content, new Faults())
                        .ifPresent(yaml ->
                                schema.validate(json(yaml))
                                        .forEach(it -> all.add(path + " " + it)));
            }
        });
        return all;
    }

    private static JsonNode json(Yaml yaml) {
        return switch (yaml) {
            case Yaml.Text text -> scalar(text);
            case Yaml.Items items -> {
                var array = NODES.arrayNode();
                items.items().forEach(item -> array.add(json(item)));
                yield array;
            }
            case Yaml.Fields fields -> {
                var object = NODES.objectNode();
                fields.fields().forEach((name, field) -> object.set(name, json(field.value())));
                yield object;
            }
        };
    }

    /// As an editor reads plain values, by YAML's core schema.
    private static JsonNode scalar(Yaml.Text text) {
        if (text.quoted()) {
            return NODES.stringNode(text.text());
        }
        return switch (text.text()) {
            case "true", "false" -> NODES.booleanNode(Boolean.parseBoolean(text.text()));
            case "", "null" -> NODES.nullNode();
            case String whole when whole.matches("-?[0-9]{1,18}") ->
                    NODES.numberNode(Long.parseLong(whole));
            case String other -> NODES.stringNode(other);
        };
    }

    private static Schema schema(String name) {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(SCRIPTS.resolve(name)));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
