package city.okno.conversation.engine;

import city.okno.conversation.session.Talk;
import java.util.List;
import java.util.Optional;

/// One question back, out of a called flow if need be.
final class GoBack {

    private final Moment moment;

    GoBack(Moment moment) {
        this.moment = moment;
    }

    /// The talk on its way to the question before; empty when there is none.
    Optional<Talk> from(Talk talk) {
        var reached = talk;
        while (reached.top().asked().isEmpty()) {
            if (reached.frames().size() == 1) {
                return Optional.empty();
            }
            reached = reached.pop();
        }
        var frame = reached.top();
        var flow = moment.bundle(talk).flow(frame.flow());
        var before = frame.asked().getLast();
        if (!flow.steps().containsKey(before)) {
            return Optional.empty();
        }
        var asked = frame.asked().subList(0, frame.asked().size() - 1);
        return Optional.of(reached.top(frame.at(before).asked(asked).then(List.of())).asking(null));
    }
}
