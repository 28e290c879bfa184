package city.okno.conversation.answer;

import city.okno.script.Choice;
import java.util.List;

/// An option and what else people call it.
public record Known(Choice choice, List<String> synonyms) {
    public Known {
        synonyms = List.copyOf(synonyms);
    }
}
