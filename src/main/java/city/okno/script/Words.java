package city.okno.script;

import java.util.Map;

/// The texts of the active bundle by key and language.
public interface Words {

    /// @param key folder and name, for example `document.ready`
    /// @param language two letters; falls back to the first configured language
    /// @param arguments plain values by name; every variable of the text must be there
    RichText text(String key, String language, Map<String, ?> arguments);

    /// Whether there is such a text in the first configured language.
    boolean has(String key);

    /// The key of the short form of a text, which goes by SMS where there is one.
    static String brief(String key) {
        return key + "_sms";
    }

    /// The hash of the bundle that the texts come from; kept beside what was sent.
    String version();
}
