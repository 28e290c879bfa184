package city.okno.rehearsal;

import city.okno.conversation.Content;
import city.okno.delivery.Outgoing;
import city.okno.rehearsal.Report.Pressed;
import city.okno.rehearsal.chat.Line.What;
import city.okno.rehearsal.stage.Spotlight;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Finds the button that a line of a `.chat` file means.
final class Prompts {

    private Prompts() {}

    /// The last message that has the label and, where the line says so, begins in that way.
    static Optional<Pressed> find(
            List<Outgoing> sent, What.Press press, Map<String, String> kept, Spotlight spotlight) {
        for (int message = sent.size() - 1; message >= 0; message--) {
            var outgoing = sent.get(message);
            if (press.of() == null || outgoing.text().text().startsWith(press.of())) {
                var button = button(outgoing, press.label(), kept);
                if (button.isPresent()) {
                    return Optional.of(
                            new Pressed(
                                    message,
                                    button.get(),
                                    message == sent.size() - 1 && asks(outgoing, spotlight)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean asks(Outgoing outgoing, Spotlight spotlight) {
        return spotlight.words(outgoing.letter()).filter(say -> say.ask() != null).isPresent();
    }

    private static Optional<Integer> button(
            Outgoing outgoing, String label, Map<String, String> kept) {
        return IntStream.range(0, outgoing.options().size())
                .filter(place ->
                        TextPattern.matches(label, outgoing.options().get(place).label(), kept))
                .boxed()
                .findFirst();
    }

    /// Not where an input was skipped and nothing was said to it.
    static boolean isThere(List<Outgoing> sent, Pressed pressed) {
        return pressed.message() < sent.size()
                && pressed.button() < sent.get(pressed.message()).options().size();
    }

    static Content press(List<Outgoing> sent, Pressed pressed) {
        var button = sent.get(pressed.message()).options().get(pressed.button());
        return button.share() == null
                ? new Content.Press(button.token(), null)
                : new Content.Text(button.label());
    }

    /// What there was to press, for the report.
    static String shown(List<Outgoing> sent) {
        return sent.isEmpty()
                ? "nothing was sent"
                : sent.getLast().options().stream()
                        .map(button -> "[" + button.label() + "]")
                        .collect(Collectors.joining(" ", "buttons ", ""));
    }
}
