package city.okno.conversation.engine;

import java.time.Instant;
import java.util.List;

/// One conversation: a flow and the flows that it called, the running one last.
///
/// @param bundle hash of the scripts that it began with and keeps to
/// @param touched when the resident last did something in it
public record Talk(String bundle, List<Frame> frames, Instant touched) {
    public Talk {
        frames = List.copyOf(frames);
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("a talk without a flow");
        }
    }

    public Frame top() {
        return frames.getLast();
    }
}
