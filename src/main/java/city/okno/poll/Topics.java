package city.okno.poll;

import city.okno.script.Wording;
import java.util.Optional;

/// Knows what polls belong to.
public interface Topics {

    /// The campaign and its direction as a sentence, in all languages; empty where the poll belongs
    /// to nothing.
    Optional<Wording> of(PollDraft poll);
}
