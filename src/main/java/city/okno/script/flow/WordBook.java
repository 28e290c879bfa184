package city.okno.script.flow;

import city.okno.script.Words;
import java.util.List;
import java.util.Set;

/// The texts of one bundle.
public interface WordBook extends Words {

    /// Names of what the text shows, in any language.
    Set<String> variables(String key);

    /// What else may be written for an option: the further texts of its word in all languages, and
    /// its labels in the other languages.
    List<String> synonyms(String key);
}
