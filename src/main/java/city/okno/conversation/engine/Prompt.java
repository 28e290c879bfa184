package city.okno.conversation.engine;

import city.okno.script.Choice;
import java.util.List;

/// A question that waits.
///
/// @param visit unique among all questions ever asked
/// @param options of a choice, all of them
/// @param page which part of a long list is shown, from 0
/// @param attempts answers that were not understood
public record Prompt(long visit, List<Choice> options, int page, int attempts) {
    public Prompt {
        options = List.copyOf(options);
    }
}
