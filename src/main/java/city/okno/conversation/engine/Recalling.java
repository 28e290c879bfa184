package city.okno.conversation.engine;

import city.okno.conversation.engine.TalkActions.Recap.Line;
import city.okno.conversation.session.Answered;
import city.okno.conversation.session.Talk;
import city.okno.script.flow.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What a conversation knows about its own answers.
final class Recalling {

    private final Moment moment;

    Recalling(Moment moment) {
        this.moment = moment;
    }

    /// Each answer that has a name, as it was read on the button or typed.
    List<Line> lines(Talk talk) {
        var bundle = moment.bundle(talk);
        var flow = moment.flow(talk);
        var lines = new ArrayList<Line>();
        for (var step : talk.top().asked()) {
            if (flow.steps().get(step) instanceof Step.Ask ask
                    && flow.slot(ask.slot()).label() != null
                    && talk.top().slots().has(ask.slot())) {
                latest(talk, step)
                        .map(answer ->
                                new Line(
                                        new Correcting(moment).name(bundle, flow, ask.slot()),
                                        answer.label()))
                        .ifPresent(lines::add);
            }
        }
        return lines;
    }

    /// The question of this visit, if the talk can still go back to it.
    Optional<Step.Ask> changeable(Talk talk, long visit) {
        return moment.answered().stream()
                .filter(answer -> answer.visit() == visit)
                .filter(answer -> answer.flow().equals(talk.top().flow()))
                .filter(answer -> talk.top().asked().contains(answer.step()))
                .map(answer -> moment.flow(talk).steps().get(answer.step()))
                .filter(Step.Ask.class::isInstance)
                .map(Step.Ask.class::cast)
                .findFirst();
    }

    /// The newest answer to the question of this visit.
    Optional<Answered> answered(long visit) {
        return moment.answered().reversed().stream()
                .filter(answer -> answer.visit() == visit)
                .findFirst();
    }

    private Optional<Answered> latest(Talk talk, String step) {
        return moment.answered().reversed().stream()
                .filter(answer -> answer.flow().equals(talk.top().flow()))
                .filter(answer -> Objects.equals(answer.step(), step))
                .findFirst();
    }
}
