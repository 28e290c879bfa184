package city.okno.department.api;

import city.okno.script.Template;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A template as departments see it.
///
/// @param versions all that can be sent
/// @param title by language
/// @param variables by name; all of them have to be given
record TemplateShown(
        String name,
        int version,
        List<Integer> versions,
        String category,
        Map<String, String> title,
        Map<String, VariableShown> variables) {

    /// @param type `text`, `number`, `money`, `date`, `time` or `moment`
    /// @param max characters of a text; null: of another type
    @JsonInclude(Include.NON_NULL)
    record VariableShown(String type, @Nullable Integer max) {}

    static TemplateShown of(Template template, List<Integer> versions, Map<String, String> title) {
        var variables = new LinkedHashMap<String, VariableShown>();
        template.variables()
                .forEach((name, variable) ->
                        variables.put(
                                name,
                                new VariableShown(
                                        variable.type().code(),
                                        variable.max() == 0 ? null : variable.max())));
        return new TemplateShown(
                template.name(),
                template.version(),
                versions,
                template.category().code(),
                title,
                variables);
    }
}
