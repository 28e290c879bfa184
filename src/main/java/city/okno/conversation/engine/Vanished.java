package city.okno.conversation.engine;

import city.okno.conversation.session.Frame;
import city.okno.conversation.session.Talk;
import city.okno.script.change.FlowChange.Breaking;
import city.okno.script.flow.Bundle;
import java.util.List;
import java.util.Optional;

/// Conversations that cannot go on: their scripts no longer run or no longer have their step, or
/// newer scripts end them (`drain: now`).
final class Vanished {

    private final Moment moment;

    Vanished(Moment moment) {
        this.moment = moment;
    }

    /// Takes them away.
    ///
    /// @return the flow of the running one, if that was among them
    Optional<String> drop() {
        var running = Optional.<String>empty();
        for (var talk : List.copyOf(moment.talks())) {
            if (!stands(talk)) {
                if (moment.running().filter(talk::equals).isPresent()) {
                    running = Optional.of(talk.flow());
                }
                new Ending(moment).remove(talk);
            }
        }
        return running;
    }

    private boolean stands(Talk talk) {
        var bundle = moment.find(talk);
        return bundle.isPresent()
                && talk.frames().stream().noneMatch(frame -> drained(talk, frame))
                && talk.frames().stream().allMatch(frame -> stands(bundle.get(), frame));
    }

    private boolean drained(Talk talk, Frame frame) {
        return moment.change(talk)
                .flatMap(change -> change.of(frame.flow()))
                .filter(change -> change instanceof Breaking breaking && breaking.drained())
                .isPresent();
    }

    private static boolean stands(Bundle bundle, Frame frame) {
        return bundle.find(frame.flow())
                .filter(flow -> flow.steps().containsKey(frame.step()))
                .isPresent();
    }
}
