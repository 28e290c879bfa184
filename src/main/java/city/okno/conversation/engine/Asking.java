package city.okno.conversation.engine;

import static city.okno.conversation.session.Frame.Waits.ANSWER;
import static city.okno.conversation.session.Frame.Waits.CHOICES;

import city.okno.conversation.session.Effect;
import city.okno.conversation.session.Effect.Say;
import city.okno.conversation.session.Frame;
import city.okno.conversation.session.Prompt;
import city.okno.delivery.Ask;
import city.okno.script.Choice;
import city.okno.script.flow.AnswerType;
import city.okno.script.flow.Argument;
import city.okno.script.flow.Options;
import city.okno.script.flow.Slot;
import city.okno.script.flow.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Asks: finds the options, takes what needs no asking, says the question with its buttons.
final class Asking {

    private final Moment moment;

    Asking(Moment moment) {
        this.moment = moment;
    }

    /// The running talk came to a question.
    void ask(Step.Ask ask) {
        var slot = moment.flow().slot(ask.slot());
        if (!slot.type().hasOptions()) {
            pose(ask, slot, List.of());
            return;
        }
        switch (OptionLists.of(ask, slot)) {
            case Options.Listed(String action, List<Options.Fixed> _) -> list(action);
            case Options.Each each -> pose(ask, slot, new OptionLists(moment).items(each));
            case Options.Always always -> pose(ask, slot, new OptionLists(moment).always(always));
        }
    }

    /// What an action listed for the question that the talk stands at.
    void choices(List<Choice> listed) {
        if (moment.running().filter(talk -> talk.top().waits() == CHOICES).isEmpty()) {
            return;
        }
        if (moment.standing() instanceof Step.Ask ask) {
            var slot = moment.flow().slot(ask.slot());
            pose(ask, slot, new OptionLists(moment).listed(ask, slot, listed));
        }
    }

    /// Asks the open question once more: same visit, so that its older buttons are still good.
    void again() {
        var talk = moment.top();
        var prompt = talk.prompt();
        if (prompt == null || !prompt.language().equals(moment.language())) {
            moment.frame(moment.frame().waiting(Frame.Waits.NOTHING));
            return;
        }
        switch (moment.standing()) {
            case Step.Ask ask -> say(ask, prompt);
            case Step.Correct correct -> new Correcting(moment).say(correct, prompt);
            case Step.Do _, Step.Call _, Step.HandOver _, Step.Go _, Step.If _, Step.End _ -> {}
        }
    }

    private void list(String action) {
        if (Acts.knows(action)) {
            moment.frame(moment.frame().waiting(CHOICES));
            choices(new Acts(moment).choices(action));
            return;
        }
        var with = new LinkedHashMap<String, Object>();
        var scope = moment.scope();
        for (var slot : moment.frame().slots().map().keySet()) {
            var value = scope.value(new Argument.Slot(List.of(slot)));
            if (value != null) {
                with.put(slot, value);
            }
        }
        moment.frame(moment.frame().waiting(CHOICES));
        moment.effect(new Effect.ListChoices(action, with));
    }

    private void pose(Step.Ask ask, Slot slot, List<Choice> options) {
        if (slot.type().hasOptions() && options.isEmpty()) {
            nothingToChoose(ask, slot);
            return;
        }
        if (moment.frame().given().contains(slot.name()) && takeGiven(ask, slot, options)) {
            return;
        }
        if (slot.type() == AnswerType.CHOICE && options.size() == 1 && !slot.optional()) {
            new Accepting(moment).silently(ask, slot, options.getFirst());
            return;
        }
        var talk = moment.top();
        if (talk.prompt() == null && slot.type().collects()) {
            moment.frame(moment.frame().slots(moment.frame().slots().without(slot.name())));
        }
        say(ask, open(options));
    }

    /// Opens a question with a visit of its own and sets its timers.
    Prompt open(List<Choice> options) {
        var talk = moment.top();
        if (talk.prompt() != null) {
            moment.effect(new Effect.CancelTimers(talk.prompt().visit()));
        }
        var prompt = new Prompt(moment.nextVisit(), moment.language(), options, 0, 0);
        moment.top(talk.asking(prompt));
        moment.frame(moment.frame().waiting(ANSWER));
        new Silence(moment).listen(moment.top(), prompt.visit());
        return prompt;
    }

    private boolean takeGiven(Step.Ask ask, Slot slot, List<Choice> options) {
        var given = moment.frame().slots().get(slot.name());
        moment.frame(moment.frame().taken(slot.name()));
        Object value = given;
        if (given instanceof Choice choice) {
            value =
                    options.stream()
                            .filter(it -> it.id().equals(choice.id()))
                            .findFirst()
                            .orElse(null);
        }
        if (value == null || new Accepting(moment).refusal(slot, value).isPresent()) {
            return false;
        }
        new Accepting(moment).silently(ask, slot, value);
        return true;
    }

    private void nothingToChoose(Step.Ask ask, Slot slot) {
        if (ask.on().names(Step.Ask.EMPTY)) {
            moment.frame(moment.frame().at(ask.on().to(Step.Ask.EMPTY)));
        } else if (slot.optional()) {
            var slots = moment.frame().slots().skipped(slot);
            moment.frame(moment.frame().slots(slots).at(ask.on().to(Step.Ask.SKIP)));
        } else {
            new Voice(moment).tell(CommonWord.NO_OPTIONS);
            new Ending(moment).end("refused", Map.of());
        }
    }

    private void say(Step.Ask ask, Prompt prompt) {
        var slot = moment.flow().slot(ask.slot());
        say(new Voice(moment).words(ask.said()), ask, slot, prompt);
    }

    /// Says something with all buttons of the open question under it.
    void say(Say say, Step.Ask ask, Slot slot, Prompt prompt) {
        var buttons = new ArrayList<>(new Buttons(moment).of(ask, slot, prompt));
        buttons.addAll(new Voice(moment).offers(ask.said()));
        buttons.addAll(say.buttons());
        moment.say(
                new Say(
                        say.text(),
                        buttons,
                        say.pictures(),
                        say.files(),
                        Ask.valueOf(slot.type().name()),
                        say.spoken()));
    }
}
