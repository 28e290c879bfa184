package city.okno.rehearsal;

import city.okno.conversation.session.Effect.Button;
import city.okno.delivery.Outgoing;
import city.okno.rehearsal.stage.Spotlight;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The labels under a message: the step's own must be written exactly and in order, those that are
/// always there and those that share something may be left out.
final class Labels {

    private Labels() {}

    static boolean match(
            List<String> expected, Outgoing shown, Spotlight spotlight, Map<String, String> kept) {
        var always = always(shown, spotlight);
        int next = 0;
        for (var button : shown.options()) {
            if (next < expected.size()
                    && TextPattern.matches(expected.get(next), button.label(), kept)) {
                next++;
            } else if (!always.contains(button.label()) && button.share() == null) {
                return false;
            }
        }
        return next == expected.size();
    }

    /// The labels that a file has to write.
    static List<String> own(Outgoing shown, Spotlight spotlight) {
        var always = always(shown, spotlight);
        return shown.options().stream()
                .filter(button -> button.share() == null)
                .map(Outgoing.Button::label)
                .filter(label -> !always.contains(label))
                .toList();
    }

    private static Set<String> always(Outgoing shown, Spotlight spotlight) {
        return spotlight.words(shown.letter()).stream()
                .flatMap(say -> say.buttons().stream())
                .filter(Button::always)
                .map(Button::label)
                .collect(Collectors.toSet());
    }
}
