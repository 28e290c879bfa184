package city.okno.conversation.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One conversation: a flow and the flows that it called, the running one last.
///
/// @param bundle hash of the scripts that it began with and keeps to
/// @param prompt the question that waits for an answer; null when none does
/// @param suspended whether another conversation came in between and this one waits to be returned
///   to
/// @param touched when the resident last did something in it
public record Talk(
        String bundle,
        List<Frame> frames,
        @Nullable Prompt prompt,
        boolean suspended,
        Instant touched) {

    public Talk {
        frames = List.copyOf(frames);
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("a talk without a flow");
        }
    }

    Frame top() {
        return frames.getLast();
    }

    Talk top(Frame frame) {
        var all = new ArrayList<>(frames);
        all.set(all.size() - 1, frame);
        return new Talk(bundle, all, prompt, suspended, touched);
    }

    Talk push(Frame frame) {
        var all = new ArrayList<>(frames);
        all.add(frame);
        return new Talk(bundle, all, prompt, suspended, touched);
    }

    /// Without the flow on top; there must be one below.
    Talk pop() {
        return new Talk(bundle, frames.subList(0, frames.size() - 1), prompt, suspended, touched);
    }

    Talk asking(@Nullable Prompt question) {
        return new Talk(bundle, frames, question, suspended, touched);
    }

    Talk suspend() {
        return new Talk(bundle, frames, prompt, true, touched);
    }

    Talk resume() {
        return new Talk(bundle, frames, prompt, false, touched);
    }

    Talk touch(Instant now) {
        return new Talk(bundle, frames, prompt, suspended, now);
    }

    Optional<Prompt> question() {
        return Optional.ofNullable(prompt);
    }

    boolean asks(long visit) {
        return prompt != null && prompt.visit() == visit;
    }
}
