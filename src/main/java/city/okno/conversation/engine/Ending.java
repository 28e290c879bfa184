package city.okno.conversation.engine;

import city.okno.conversation.session.Effect;
import city.okno.conversation.session.Frame.Waits;
import city.okno.conversation.session.Talk;
import city.okno.conversation.session.Values;
import city.okno.script.flow.Step;
import java.util.Map;

/// What happens when a flow is over: back to who called it, to what ran beside it, or to what was
/// interrupted.
final class Ending {

    private final Moment moment;

    Ending(Moment moment) {
        this.moment = moment;
    }

    /// The flow on top of the running talk ends.
    void end(String result, Map<String, Object> with) {
        if (moment.top().frames().size() == 1) {
            boolean asked = moment.top().visits() != moment.visits();
            removeTop();
            goBack(asked);
            return;
        }
        moment.top(moment.top().pop());
        if (moment.standing() instanceof Step.Call call) {
            moment.frame(moment.frame().at(call.on().to(result)).result(new Values(with)));
        }
    }

    /// Takes the running talk away, with its timers.
    void removeTop() {
        remove(moment.top());
    }

    void remove(Talk talk) {
        if (talk.prompt() != null) {
            moment.effect(new Effect.CancelTimers(talk.prompt().visit()));
        }
        moment.talks().remove(talk);
    }

    /// What was below is asked again; after a real interruption it is offered to be returned to.
    private void goBack(boolean asked) {
        sinkUntold();
        if (moment.talks().isEmpty() || isUntold(moment.top())) {
            return;
        }
        if (moment.top().suspended() && asked) {
            new Starting(moment).beside(CommonFlow.RESUME, Map.of());
            return;
        }
        if (moment.top().suspended()) {
            moment.top(moment.top().resume());
            new Silence(moment).listenAgain(moment.top());
        }
        if (moment.frame().waits() == Waits.ANSWER) {
            new Asking(moment).again();
        }
    }

    /// Nobody is asked about what they had told nothing of; its buttons stay in use.
    private void sinkUntold() {
        var untold = moment.talks().stream().filter(Ending::isUntold).toList();
        moment.talks().removeAll(untold);
        moment.talks().addAll(0, untold);
    }

    private static boolean isUntold(Talk talk) {
        return talk.suspended() && !talk.told();
    }
}
