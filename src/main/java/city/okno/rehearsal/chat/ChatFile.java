package city.okno.rehearsal.chat;

import city.okno.script.ChannelKind;
import java.util.List;

/// A conversation written down.
///
/// @param name path inside the scripts, for example `ideas/submit.chat`
public record ChatFile(String name, List<Line> lines) {

    /// Where everything happens unless a line says otherwise.
    public static final ChannelKind CHANNEL = ChannelKind.TELEGRAM;

    public ChatFile {
        lines = List.copyOf(lines);
    }

    /// Whether a line says where something happens.
    public boolean namesChannels() {
        return lines.stream()
                .anyMatch(line ->
                        line instanceof Line.In
                                || (line instanceof Line.Input input && input.channel() != null));
    }

    /// Whether a line says what the messengers say about people's language.
    public boolean namesLanguages() {
        return lines.stream().anyMatch(Line.Language.class::isInstance);
    }
}
