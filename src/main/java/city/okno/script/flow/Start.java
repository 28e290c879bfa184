package city.okno.script.flow;

import java.util.List;

/// How residents come to a flow, in one language.
///
/// @param language two letters
/// @param commands without the slash: `idea`
/// @param phrases everyday words, as people would write them
public record Start(
        String flow,
        String language,
        List<String> commands,
        List<String> phrases,
        List<DeepLink> links) {

    public Start {
        commands = List.copyOf(commands);
        phrases = List.copyOf(phrases);
        links = List.copyOf(links);
    }
}
