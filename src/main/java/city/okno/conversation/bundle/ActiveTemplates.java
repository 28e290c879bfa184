package city.okno.conversation.bundle;

import city.okno.script.Template;
import city.okno.script.Templates;
import java.util.List;
import org.springframework.stereotype.Component;

/// The templates of whatever bundle is active now.
@Component
class ActiveTemplates implements Templates {

    private final Library library;

    ActiveTemplates(Library library) {
        this.library = library;
    }

    @Override
    public List<Template> all() {
        return library.active().templates();
    }
}
