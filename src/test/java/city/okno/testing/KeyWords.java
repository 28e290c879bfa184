package city.okno.testing;

import city.okno.script.RichText;
import city.okno.script.Words;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Words that say which words would be said: `resident.code_sms ru {code=123456}`.
public final class KeyWords implements Words {

    private final Set<String> brief = new HashSet<>();
    private final Set<String> gone = new HashSet<>();

    @Override
    public RichText text(String key, String language, Map<String, ?> arguments) {
        return RichText.plain(key + " " + language + " " + new TreeMap<>(arguments));
    }

    /// Every text is there, but no short form that [#with] did not name.
    @Override
    public boolean has(String key) {
        return !gone.contains(key) && (!key.endsWith("_sms") || brief.contains(key));
    }

    public void without(String key) {
        gone.add(key);
    }

    public void with(String brief) {
        this.brief.add(brief);
    }

    @Override
    public String version() {
        return "test";
    }
}
