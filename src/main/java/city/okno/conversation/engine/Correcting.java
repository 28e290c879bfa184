package city.okno.conversation.engine;

import city.okno.conversation.session.Effect;
import city.okno.conversation.session.Effect.Button;
import city.okno.conversation.session.Effect.Say;
import city.okno.conversation.session.Prompt;
import city.okno.conversation.session.Talk;
import city.okno.delivery.Ask;
import city.okno.script.Choice;
import city.okno.script.flow.Bundle;
import city.okno.script.flow.Flow;
import city.okno.script.flow.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Changes an answer that was given before.
final class Correcting {

    private final Moment moment;

    Correcting(Moment moment) {
        this.moment = moment;
    }

    /// The running talk came to a step that asks which answer to change.
    void ask(Step.Correct correct) {
        var answers = answers(moment.top());
        var options =
                correct.slots().stream()
                        .flatMap(slot -> answers.stream().filter(it -> it.id().equals(slot)))
                        .toList();
        switch (options.size()) {
            case 0 -> moment.frame(moment.frame().at(correct.next()));
            case 1 -> change(options.getFirst().id(), correct.next());
            default -> say(correct, new Asking(moment).open(options));
        }
    }

    void say(Step.Correct correct, Prompt prompt) {
        var said = new Voice(moment).step(correct.said());
        var say =
                said.text().isEmpty()
                        ? new Voice(moment)
                                .common(CommonWord.WHICH_TO_CHANGE.key(), Map.of(), List.of())
                        : said;
        List<Button> buttons = new ArrayList<>(Buttons.candidates(prompt.options(), prompt));
        moment.say(
                new Say(
                        say.text(),
                        buttons,
                        say.pictures(),
                        say.files(),
                        Ask.CHOICE,
                        say.spoken()));
    }

    /// The resident said which answer.
    void chosen(Step.Correct correct, Choice slot) {
        var prompt = moment.top().prompt();
        if (prompt != null) {
            moment.effect(new Effect.PromptAnswered(prompt.visit(), slot.label()));
        }
        new Accepting(moment).close();
        change(slot.id(), correct.next());
    }

    private void change(String slot, String next) {
        step(moment.flow(), slot)
                .ifPresentOrElse(
                        ask -> moment.frame(moment.frame().at(ask.id()).then(List.of(next))),
                        () -> moment.frame(moment.frame().at(next)));
    }

    /// A talk whose present question gives way to an earlier one and is asked after it.
    Talk back(Talk talk, Step.Ask ask) {
        var frame = talk.top();
        var then = new ArrayList<String>();
        then.add(frame.step());
        then.addAll(frame.then());
        return talk.top(frame.at(ask.id()).then(then)).asking(null);
    }

    /// What can be changed in a talk: the name of each slot and how it is called.
    List<Choice> answers(Talk talk) {
        var bundle = moment.bundle(talk);
        var flow = moment.flow(talk);
        return talk.top().asked().stream()
                .flatMap(step -> slot(flow, step).stream())
                .distinct()
                .filter(slot -> talk.top().slots().has(slot))
                .map(slot -> new Choice(slot, name(bundle, flow, slot)))
                .toList();
    }

    /// The question that asks for a slot.
    static Optional<Step.Ask> step(Flow flow, String slot) {
        return flow.steps().values().stream()
                .filter(Step.Ask.class::isInstance)
                .map(Step.Ask.class::cast)
                .filter(ask -> ask.slot().equals(slot))
                .findFirst();
    }

    private static Optional<String> slot(Flow flow, String step) {
        return flow.steps().get(step) instanceof Step.Ask ask
                ? Optional.of(ask.slot())
                : Optional.empty();
    }

    String name(Bundle bundle, Flow flow, String slot) {
        var label = flow.slot(slot).label();
        return label == null ? slot : new Voice(moment).text(bundle, label.key(), Map.of()).text();
    }
}
