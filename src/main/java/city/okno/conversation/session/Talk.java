package city.okno.conversation.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One conversation: a flow and the flows that it called, the running one last.
///
/// @param bundle hash of the scripts that it began with and keeps to
/// @param aside whether it is one of the patterns that are always there: it runs beside what goes
///   on and leaves it as it is
/// @param visits those of the session when it began: as long as they are the same, it asked nothing
/// @param prompt the question that waits for an answer; null when none does
/// @param suspended whether another conversation came in between and this one waits to be returned
///   to
/// @param touched when the resident last did something in it
public record Talk(
        String bundle,
        boolean aside,
        long visits,
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

    /// The flow that it is about.
    public String flow() {
        return frames.getFirst().flow();
    }

    /// Whether it has anything to be kept: an answer, or what it began with.
    public boolean told() {
        return frames.stream().anyMatch(it -> !it.slots().map().isEmpty());
    }

    public Frame top() {
        return frames.getLast();
    }

    public Talk top(Frame frame) {
        return frame(frames.size() - 1, frame);
    }

    public Talk push(Frame frame) {
        var all = new ArrayList<>(frames);
        all.add(frame);
        return frames(all);
    }

    /// Without the flow on top; there must be one below.
    public Talk pop() {
        return frames(frames.subList(0, frames.size() - 1));
    }

    public Talk frame(int at, Frame frame) {
        var all = new ArrayList<>(frames);
        all.set(at, frame);
        return frames(all);
    }

    /// With other scripts.
    public Talk in(String hash) {
        return new Talk(hash, aside, visits, frames, prompt, suspended, touched);
    }

    private Talk frames(List<Frame> changed) {
        return new Talk(bundle, aside, visits, changed, prompt, suspended, touched);
    }

    public Talk asking(@Nullable Prompt question) {
        return new Talk(bundle, aside, visits, frames, question, suspended, touched);
    }

    public Talk suspend() {
        return new Talk(bundle, aside, visits, frames, prompt, true, touched);
    }

    public Talk resume() {
        return new Talk(bundle, aside, visits, frames, prompt, false, touched);
    }

    public Talk touch(Instant now) {
        return new Talk(bundle, aside, visits, frames, prompt, suspended, now);
    }

    public Optional<Prompt> question() {
        return Optional.ofNullable(prompt);
    }

    public boolean asks(long visit) {
        return prompt != null && prompt.visit() == visit;
    }
}
