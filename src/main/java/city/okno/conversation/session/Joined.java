package city.okno.conversation.session;

import city.okno.conversation.session.Effect.Say;
import city.okno.script.ChannelLimits;
import city.okno.script.RichText;
import java.util.ArrayList;
import java.util.List;

/// What a turn said, as messages.
public final class Joined {

    private Joined() {}

    /// Joins what was said in one turn: a blank line between, one message as long as it fits.
    /// Pictures and files stand in a message of their own, and nothing is put below a message's
    /// buttons. What is too long for one message is cut between paragraphs, lines or words.
    public static List<Say> of(List<Say> said, ChannelLimits limits) {
        var messages = new ArrayList<Say>();
        for (var next : said) {
            if (!messages.isEmpty() && fits(messages.getLast(), next, limits)) {
                messages.set(messages.size() - 1, joined(messages.getLast(), next));
            } else {
                messages.add(next);
            }
        }
        return messages.stream().flatMap(message -> cut(message, limits).stream()).toList();
    }

    private static boolean fits(Say first, Say second, ChannelLimits limits) {
        if (second.text().isEmpty() && second.pictures().isEmpty() && second.files().isEmpty()) {
            return true;
        }
        return first.buttons().isEmpty()
                && first.ask() == null
                && first.pictures().isEmpty()
                && first.files().isEmpty()
                && second.pictures().isEmpty()
                && second.files().isEmpty()
                && first.text().paragraph(second.text()).text().length() <= limits.text();
    }

    private static Say joined(Say first, Say second) {
        var buttons = new ArrayList<>(first.buttons());
        buttons.addAll(second.buttons());
        var spoken = new ArrayList<>(first.spoken());
        spoken.addAll(second.spoken());
        return new Say(
                first.text().paragraph(second.text()),
                buttons,
                first.pictures(),
                first.files(),
                second.ask() == null ? first.ask() : second.ask(),
                spoken);
    }

    /// The last part keeps the buttons, the first one the pictures.
    private static List<Say> cut(Say message, ChannelLimits limits) {
        boolean beside = message.text().text().length() > limits.caption() && limits.caption() > 0;
        if (!message.pictures().isEmpty() && beside) {
            var parts = new ArrayList<Say>();
            parts.add(part(message, RichText.EMPTY, true, false));
            parts.addAll(cut(part(message, message.text(), false, true), limits));
            return parts;
        }
        var texts = message.text().pieces(limits.text());
        var parts = new ArrayList<Say>();
        for (int i = 0; i < texts.size(); i++) {
            parts.add(part(message, texts.get(i), i == 0, i == texts.size() - 1));
        }
        return parts;
    }

    private static Say part(Say whole, RichText text, boolean first, boolean last) {
        return new Say(
                text,
                last ? whole.buttons() : List.of(),
                first ? whole.pictures() : List.of(),
                last ? whole.files() : List.of(),
                last ? whole.ask() : null,
                last ? whole.spoken() : List.of());
    }
}
