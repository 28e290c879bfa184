package city.okno.conversation.engine;

import city.okno.conversation.session.Effect.Button;
import city.okno.conversation.session.Prompt;
import city.okno.delivery.Target;
import city.okno.script.Choice;
import city.okno.script.flow.Step;
import java.util.List;
import java.util.Map;

/// A press belongs to the question under which the button stood: the open one, one that waits
/// below, or one that was answered long ago.
final class Presses {

    private final Moment moment;

    Presses(Moment moment) {
        this.moment = moment;
    }

    void press(long visit, String option, String label) {
        if (moment.talks().stream().noneMatch(talk -> talk.asks(visit))) {
            late(visit);
            return;
        }
        bringUp(visit);
        moment.touch();
        var prompt = moment.top().prompt();
        if (prompt != null) {
            answer(prompt, option, label);
        }
    }

    private void answer(Prompt prompt, String option, String label) {
        switch (moment.standing()) {
            case Step.Ask ask ->
                    new Answering(moment, prompt, ask, moment.flow().slot(ask.slot()))
                            .pressed(option);
            case Step.Correct correct ->
                    new Correcting(moment).chosen(correct, new Choice(option, label));
            case Step.Do _, Step.Call _, Step.HandOver _, Step.Go _, Step.If _, Step.End _ -> {}
        }
    }

    /// The conversation of this question becomes the running one.
    private void bringUp(long visit) {
        var starting = new Starting(moment);
        if (!moment.top().asks(visit)) {
            starting.leaveAsides();
        }
        if (!moment.top().asks(visit) && moment.running().isPresent()) {
            starting.suspend();
        }
        moment.talks().stream()
                .filter(talk -> talk.asks(visit))
                .findFirst()
                .ifPresent(talk -> {
                    moment.talks().remove(talk);
                    moment.push(talk.resume());
                });
    }

    /// The question is not open: nothing changes but what is said.
    private void late(long visit) {
        var voice = new Voice(moment);
        var answered = new Recalling(moment).answered(visit);
        if (answered.isEmpty()) {
            moment.sayBeside(voice.common(CommonWord.OLD_BUTTON.key(), Map.of(), List.of()));
            return;
        }
        boolean changeable =
                moment.asking()
                        .flatMap(talk -> new Recalling(moment).changeable(talk, visit))
                        .isPresent();
        var target =
                new Target.Start(CommonFlow.CHANGE.flow(), Map.of("visit", String.valueOf(visit)));
        var change = new Button(voice.label(CommonWord.CHANGE), target, false);
        moment.sayBeside(
                voice.common(
                        CommonWord.ALREADY_ANSWERED.key(),
                        Map.of("answer", answered.get().label()),
                        changeable ? List.of(change) : List.of()));
    }
}
