package city.okno.rehearsal;

import city.okno.conversation.engine.Effect.Button;
import city.okno.conversation.engine.Effect.Say;
import city.okno.conversation.engine.Effect.Spoken;
import java.util.List;

/// What a message said, whatever language and messenger it was said in.
///
/// @param spoken keys of its words with their arguments
/// @param buttons ids of the options, without those that are always there
public record Trace(List<Spoken> spoken, List<String> buttons) {

    static Trace of(Say say) {
        return new Trace(
                say.spoken(),
                say.buttons().stream().filter(button -> !button.always()).map(Button::id).toList());
    }
}
