package city.okno.rehearsal;

import city.okno.conversation.session.Effect.Button;
import city.okno.conversation.session.Effect.Say;
import city.okno.conversation.session.Effect.Spoken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

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

    /// Without texts among the arguments: labels and titles are in a language too.
    Trace withoutTexts() {
        return new Trace(
                spoken.stream()
                        .map(words -> new Spoken(words.key(), withoutTexts(words.arguments())))
                        .toList(),
                buttons);
    }

    /// The same with other texts among the arguments.
    Trace mapTexts(UnaryOperator<String> change) {
        return new Trace(
                spoken.stream()
                        .map(words -> new Spoken(words.key(), mapTexts(words.arguments(), change)))
                        .toList(),
                buttons);
    }

    private static Map<String, Object> mapTexts(
            Map<String, Object> arguments, UnaryOperator<String> change) {
        var all = new LinkedHashMap<>(arguments);
        all.replaceAll((_, value) -> value instanceof String text ? change.apply(text) : value);
        return all;
    }

    private static Map<String, Object> withoutTexts(Map<String, Object> arguments) {
        var rest = new LinkedHashMap<>(arguments);
        rest.values().removeIf(String.class::isInstance);
        return rest;
    }
}
