package city.okno.testing;

import city.okno.script.RichText;
import city.okno.script.Words;
import java.util.Map;
import java.util.TreeMap;

/// Words that say which words would be said: `resident.code_sms ru {code=123456}`.
public final class KeyWords implements Words {

    @Override
    public RichText text(String key, String language, Map<String, ?> arguments) {
        return RichText.plain(key + " " + language + " " + new TreeMap<>(arguments));
    }

    @Override
    public String version() {
        return "test";
    }
}
