package city.okno.conversation.engine;

import city.okno.conversation.session.Answered;
import city.okno.conversation.session.Effect;
import city.okno.conversation.session.Frame;
import city.okno.script.Choice;
import city.okno.script.flow.Scope;
import city.okno.script.flow.Slot;
import city.okno.script.flow.Step;
import city.okno.script.flow.Word;
import java.util.Optional;

/// Puts an answer into its slot and finds where it leads.
final class Accepting {

    private final Moment moment;

    Accepting(Moment moment) {
        this.moment = moment;
    }

    /// Why the script does not want this value, if it does not.
    Optional<Word> refusal(Slot slot, Object value) {
        var slots = moment.frame().slots().with(Slot.ANSWER, value).map();
        var scope = new Scope(slots, moment.frame().result().map(), moment.situation());
        return slot.checks().stream()
                .filter(check -> !check.condition().holds(scope))
                .map(Slot.Check::otherwise)
                .findFirst();
    }

    /// The open question is answered.
    ///
    /// @param label the answer as the resident reads it
    void answer(Step.Ask ask, Slot slot, Object value, String label, String branch) {
        remember(ask.id(), label);
        moment.frame(moment.frame().slots(moment.frame().slots().with(slot.name(), value)));
        goOn(ask, branch);
    }

    /// The open question stays without an answer.
    void skip(Step.Ask ask, Slot slot, String label) {
        remember(ask.id(), label);
        moment.frame(moment.frame().slots(moment.frame().slots().skipped(slot)));
        goOn(ask, Step.Ask.SKIP);
    }

    /// Takes a value that nobody has to be asked for.
    void silently(Step.Ask ask, Slot slot, Object value) {
        moment.frame(moment.frame().slots(moment.frame().slots().with(slot.name(), value)));
        goOn(ask, branch(slot, value));
    }

    /// Leaves the question by a branch, without an answer.
    void leave(Step.Ask ask, String branch) {
        close();
        goOn(ask, branch);
    }

    /// The open question is no longer open.
    void close() {
        var prompt = moment.top().prompt();
        if (prompt != null) {
            moment.effect(new Effect.CancelTimers(prompt.visit()));
            moment.top(moment.top().asking(null));
        }
    }

    static String branch(Slot slot, Object value) {
        return switch (slot.type()) {
            case CHOICE -> ((Choice) value).id();
            case YES_NO, CONSENT -> value.equals(true) ? Buttons.YES : Buttons.NO;
            case TEXT, NUMBER, DATE, TIME, WHEN, PHONE, MANY, LOCATION, PHOTO -> "";
        };
    }

    void remember(String step, String label) {
        var prompt = moment.top().prompt();
        if (prompt != null) {
            moment.remember(new Answered(prompt.visit(), moment.frame().flow(), step, label));
            moment.effect(new Effect.PromptAnswered(prompt.visit(), label));
        }
        close();
        moment.frame(moment.frame().asked(Frame.with(moment.frame().asked(), step)));
    }

    private void goOn(Step.Ask ask, String branch) {
        moment.frame(onward(moment.frame(), ask, branch));
    }

    /// Where an answer leads: back to where a correction was asked for, else along its branch.
    static Frame onward(Frame frame, Step.Ask ask, String branch) {
        return frame.then().isEmpty()
                ? frame.at(ask.on().to(branch))
                : frame.at(frame.then().getFirst())
                        .then(frame.then().subList(1, frame.then().size()));
    }
}
