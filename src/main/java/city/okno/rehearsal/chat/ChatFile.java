package city.okno.rehearsal.chat;

import java.util.List;

/// A conversation written down.
///
/// @param name path inside the scripts, for example `ideas/submit.chat`
public record ChatFile(String name, List<Line> lines) {
    public ChatFile {
        lines = List.copyOf(lines);
    }
}
