package city.okno.rehearsal;

import java.util.List;

/// A conversation written down.
///
/// @param name path inside the scripts, for example `ideas/submit.chat`
record ChatFile(String name, List<Line> lines) {
    ChatFile {
        lines = List.copyOf(lines);
    }
}
