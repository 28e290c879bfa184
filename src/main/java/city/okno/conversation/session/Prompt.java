package city.okno.conversation.session;

import city.okno.script.Choice;
import java.util.List;

/// A question that waits.
///
/// @param visit unique among all questions ever asked
/// @param language in which its options are labelled
/// @param options of a choice, all of them
/// @param page which part of a long list is shown, from 0
/// @param attempts answers that were not understood
public record Prompt(long visit, String language, List<Choice> options, int page, int attempts) {

    public Prompt {
        options = List.copyOf(options);
    }

    public Prompt page(int next) {
        return new Prompt(visit, language, options, next, attempts);
    }

    public Prompt failed() {
        return new Prompt(visit, language, options, page, attempts + 1);
    }
}
