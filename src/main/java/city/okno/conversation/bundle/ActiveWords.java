package city.okno.conversation.bundle;

import city.okno.script.RichText;
import city.okno.script.Words;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The texts of whatever bundle is active now.
@Component
class ActiveWords implements Words {

    private final Library library;

    ActiveWords(Library library) {
        this.library = library;
    }

    @Override
    public RichText text(String key, String language, Map<String, ?> arguments) {
        return library.active().words().text(key, language, arguments);
    }

    @Override
    public boolean has(String key) {
        return library.active().words().has(key);
    }

    @Override
    public String version() {
        return library.active().hash();
    }
}
