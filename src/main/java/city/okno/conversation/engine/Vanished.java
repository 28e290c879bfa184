package city.okno.conversation.engine;

import city.okno.script.flow.Bundle;
import java.util.List;

/// Conversations whose scripts no longer run, or no longer have their step.
final class Vanished {

    private final Moment moment;

    Vanished(Moment moment) {
        this.moment = moment;
    }

    /// Takes them away.
    ///
    /// @return whether the running one was among them
    boolean drop() {
        boolean running = false;
        for (var talk : List.copyOf(moment.talks())) {
            if (!stands(talk)) {
                running |= talk.equals(moment.top()) && !talk.suspended();
                new Ending(moment).remove(talk);
            }
        }
        return running;
    }

    private boolean stands(Talk talk) {
        var bundle = moment.find(talk);
        return bundle.isPresent()
                && talk.frames().stream().allMatch(frame -> stands(bundle.get(), frame));
    }

    private static boolean stands(Bundle bundle, Frame frame) {
        return bundle.find(frame.flow())
                .filter(flow -> flow.steps().containsKey(frame.step()))
                .isPresent();
    }
}
