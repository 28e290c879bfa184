package city.okno.script;

import java.util.List;
import java.util.Optional;

/// The templates of the active bundle.
public interface Templates {

    /// In order of name, then version.
    List<Template> all();

    /// Its latest version.
    default Optional<Template> find(String name) {
        return all().stream()
                .filter(template -> template.name().equals(name))
                .reduce((_, later) -> later);
    }

    default Optional<Template> find(String name, int version) {
        return all().stream()
                .filter(template -> template.name().equals(name) && template.version() == version)
                .findFirst();
    }
}
