package city.okno.conversation.engine;

import city.okno.conversation.answer.Reason;
import city.okno.conversation.session.Effect.Say;
import city.okno.conversation.session.Prompt;
import city.okno.delivery.Ask;
import city.okno.script.Choice;
import city.okno.script.flow.AnswerType;
import city.okno.script.flow.Slot;
import city.okno.script.flow.Step;
import java.util.List;
import java.util.Map;

/// What an answer to the open question brings about.
final class Answering {

    private final Moment moment;
    private final Prompt prompt;
    private final Step.Ask ask;
    private final Slot slot;

    Answering(Moment moment, Prompt prompt, Step.Ask ask, Slot slot) {
        this.moment = moment;
        this.prompt = prompt;
        this.ask = ask;
        this.slot = slot;
    }

    /// A value of the slot's type.
    void heard(Object value) {
        switch (slot.type()) {
            case MANY, PHOTO -> collecting().add((List<?>) value);
            case TEXT, NUMBER, DATE, TIME, WHEN, PHONE, CHOICE, YES_NO, LOCATION, CONSENT ->
                    accept(value, Accepting.branch(slot, value));
        }
    }

    /// A button of the question.
    void pressed(String option) {
        switch (option) {
            case Buttons.SKIP -> skip();
            case Buttons.DONE -> done();
            case Buttons.MORE -> more();
            default -> option(option);
        }
    }

    private void option(String id) {
        switch (slot.type()) {
            case CHOICE, MANY ->
                    prompt.options().stream()
                            .filter(option -> option.id().equals(id))
                            .findFirst()
                            .ifPresentOrElse(this::option, () -> new Asking(moment).again());
            case YES_NO, CONSENT -> heard(id.equals(Buttons.YES));
            case DATE, TIME, WHEN -> {
                var words = new Buttons(moment).words(ask, id);
                new Hearing(moment, prompt).recognise(words, ask, slot);
            }
            case TEXT, NUMBER, PHONE, LOCATION, PHOTO -> new Asking(moment).again();
        }
    }

    private void option(Choice option) {
        heard(slot.type() == AnswerType.MANY ? List.of(option) : option);
    }

    private void more() {
        var next = prompt.page((prompt.page() + 1) % Buttons.pages(prompt));
        moment.top(moment.top().asking(next));
        new Asking(moment).again();
    }

    void skip() {
        if (slot.optional()) {
            new Accepting(moment).skip(ask, slot, new Buttons(moment).skip(ask));
        } else {
            new Asking(moment).again();
        }
    }

    /// Nothing more is added to what was collected.
    void done() {
        collecting().done();
    }

    void accept(Object value, String branch) {
        var accepting = new Accepting(moment);
        var refusal = accepting.refusal(slot, value);
        if (refusal.isPresent()) {
            new Retrying(moment, ask, slot).refused(prompt, refusal.get());
        } else {
            var label = new ReadBack(moment, ask, slot).label(value);
            accepting.answer(ask, slot, value, label, branch);
        }
    }

    /// It may have meant several things.
    void which(List<Object> values) {
        var options = values.stream().map(new ReadBack(moment, ask, slot)::candidate).toList();
        var say = new Voice(moment).common(CommonWord.WHICH_ONE.key(), Map.of(), List.of());
        moment.say(
                new Say(
                        say.text(),
                        Buttons.candidates(options, prompt),
                        List.of(),
                        List.of(),
                        Ask.valueOf(slot.type().name()),
                        say.spoken()));
    }

    void unclear(Reason reason, Map<String, Object> arguments) {
        new Retrying(moment, ask, slot).unclear(prompt, reason, arguments);
    }

    /// Says what has become of the question, which stays open.
    void tell(CommonWord word, Map<String, Object> arguments) {
        var say = new Voice(moment).common(word.key(), arguments, List.of());
        new Asking(moment).say(say, ask, slot, prompt);
    }

    private Collecting collecting() {
        return new Collecting(moment, this, slot);
    }
}
