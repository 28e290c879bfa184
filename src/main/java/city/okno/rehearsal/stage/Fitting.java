package city.okno.rehearsal.stage;

import city.okno.delivery.Outgoing;
import city.okno.delivery.Rendering.Shown;
import city.okno.script.ChannelLimits;
import city.okno.script.Segments;
import java.util.List;
import java.util.Optional;

/// Whether a messenger carries a letter as its adapter lays it out.
final class Fitting {

    /// Adapters part with it what would be read as a mention.
    private static final String WORD_JOINER = "\u2060";

    private final ChannelLimits limits;

    Fitting(ChannelLimits limits) {
        this.limits = limits;
    }

    /// What the messenger would refuse, or the reader would miss; empty when all is well.
    Optional<String> trouble(Outgoing outgoing, List<Shown> messages) {
        return messages.stream()
                .flatMap(message -> refused(message).stream())
                .findFirst()
                .or(() -> missed(outgoing, messages));
    }

    private Optional<String> refused(Shown message) {
        var rows = message.rows();
        var longest = rows.stream().flatMap(List::stream).mapToInt(String::length).max().orElse(0);
        if (message.text().length() > limits.text()) {
            return tooMuch("characters", message.text().length(), limits.text());
        }
        if (rows.size() > limits.rows()) {
            return tooMuch("rows of buttons", rows.size(), limits.rows());
        }
        if (rows.stream().anyMatch(row -> row.size() > limits.perRow())) {
            return tooMuch("buttons in a row", limits.perRow() + 1, limits.perRow());
        }
        if (rows.stream().mapToInt(List::size).sum() > limits.buttons()) {
            return tooMuch("buttons", limits.buttons() + 1, limits.buttons());
        }
        return longest > limits.label()
                ? tooMuch("characters on a button", longest, limits.label())
                : Optional.empty();
    }

    private static Optional<String> tooMuch(String what, int seen, int most) {
        return Optional.of("%d %s, where %d fit".formatted(seen, what, most));
    }

    /// Each option stands on a button or in the text; but what the messenger itself shares may be
    /// left out.
    private static Optional<String> missed(Outgoing outgoing, List<Shown> messages) {
        var buttons =
                messages.stream().flatMap(it -> it.rows().stream()).flatMap(List::stream).toList();
        return outgoing.options().stream()
                .filter(option -> option.share() == null)
                .map(Outgoing.Button::label)
                .filter(label -> !buttons.contains(label))
                .filter(label ->
                        messages.stream().noneMatch(it -> plain(it.text()).contains(plain(label))))
                .map(label -> "nothing to press for [" + label + "]")
                .findFirst();
    }

    private static String plain(String text) {
        return Segments.withPlainSpaces(text.replace(WORD_JOINER, ""));
    }
}
