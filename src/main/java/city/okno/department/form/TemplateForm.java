package city.okno.department.form;

import city.okno.script.Template;
import city.okno.script.Template.Variable;
import city.okno.script.Templates;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// Reads which template is meant and what it is filled with.
@Component
public class TemplateForm {

    private static final String VARIABLES = "variables";
    private static final String WHOLE = "-?[0-9]{1,15}";
    private static final String MONEY = "-?[0-9]{1,12}(\\.[0-9]{1,2})?";

    private final Templates templates;

    TemplateForm(Templates templates) {
        this.templates = templates;
    }

    /// @param version as it stands in JSON; null: the latest
    public Template template(String name, @Nullable JsonNode version) throws Problem {
        if (version == null || version.isNull()) {
            return templates.find(name).orElseThrow(this::unknown);
        }
        return template(name, version.isInt() ? version.asString() : "");
    }

    public Template template(String name, String version) throws Problem {
        if (templates.find(name).isEmpty()) {
            throw unknown();
        }
        return (version.matches("[0-9]{1,4}")
                        ? templates.find(name, Integer.parseInt(version))
                        : Optional.<Template>empty())
                .orElseThrow(() ->
                        Problem.ofField(
                                "version",
                                "Expected one of "
                                        + versions(name).stream()
                                                .map(it -> Integer.toString(it))
                                                .collect(Collectors.joining(", "))));
    }

    private Problem unknown() {
        var names = templates.all().stream().map(Template::name).distinct();
        return Problem.ofField(
                "template", "Expected one of " + names.collect(Collectors.joining(", ")));
    }

    /// All that can be sent, the earliest first.
    public List<Integer> versions(String name) {
        return templates.all().stream()
                .filter(template -> template.name().equals(name))
                .map(Template::version)
                .toList();
    }

    /// @param body in which they stand under `variables`
    public Map<String, Object> variables(Template template, JsonNode body) throws Problem {
        var known = template.variables();
        if (known.isEmpty() && !body.has(VARIABLES)) {
            return Map.of();
        }
        var fields = Fields.inside(body, VARIABLES, new TreeSet<>(known.keySet()));
        var values = new LinkedHashMap<String, Object>();
        for (var variable : known.entrySet()) {
            var name = variable.getKey();
            values.put(
                    name, value(fields, body.path(VARIABLES).get(name), name, variable.getValue()));
        }
        return values;
    }

    private static Object value(
            Fields fields, @Nullable JsonNode node, String name, Variable variable) throws Problem {
        return switch (variable.type()) {
            case TEXT -> fields.text(name, variable.max());
            case NUMBER -> Long.valueOf(digits(fields, node, name, WHOLE, "a whole number"));
            case MONEY -> new BigDecimal(digits(fields, node, name, MONEY, "a sum like 1250.50"));
            case DATE -> fields.date(name);
            case TIME -> fields.time(name);
            case MOMENT -> fields.instant(name);
        };
    }

    /// In quotes or not.
    private static String digits(
            Fields fields, @Nullable JsonNode node, String name, String form, String expected)
            throws Problem {
        var written = node != null && node.isNumber() ? node.asString() : "";
        var text = written.isEmpty() ? fields.text(name, 20) : written;
        if (!text.matches(form)) {
            throw fields.wrong(name, "Expected " + expected);
        }
        return text;
    }
}
