package city.okno.script.read;

import city.okno.script.Template;
import city.okno.script.flow.Place;
import java.util.Map;

/// A template with where it is written.
///
/// @param variables the place of each
public record TemplateDraft(Template template, Place place, Map<String, Place> variables) {

    public TemplateDraft {
        variables = Map.copyOf(variables);
    }
}
