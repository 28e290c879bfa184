package city.okno.conversation.engine;

import city.okno.conversation.answer.Known;
import city.okno.conversation.answer.Question;
import city.okno.conversation.answer.Reason;
import city.okno.conversation.answer.Recognised;
import city.okno.conversation.session.Effect.Button;
import city.okno.conversation.session.Prompt;
import city.okno.delivery.Target;
import city.okno.script.Choice;
import city.okno.script.flow.AnswerType;
import city.okno.script.flow.Slot;
import city.okno.script.flow.Step;
import city.okno.search.NormalForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Words typed while a question is open: a button's label or number, else an answer of the
/// question's type, else perhaps a wish for something else.
final class Hearing {

    /// A number may answer them, too.
    private static final Set<AnswerType> DATED =
            Set.of(AnswerType.DATE, AnswerType.TIME, AnswerType.WHEN);

    private final Moment moment;
    private final Prompt prompt;

    Hearing(Moment moment, Prompt prompt) {
        this.moment = moment;
        this.prompt = prompt;
    }

    void typed(String text) {
        var button = labelled(text);
        if (button.isPresent()) {
            press(button.get());
            return;
        }
        switch (moment.standing()) {
            case Step.Ask ask -> typed(text, ask, moment.flow().slot(ask.slot()));
            case Step.Correct correct -> correct(text, correct);
            case Step.Do _, Step.Call _, Step.HandOver _, Step.Go _, Step.If _, Step.End _ -> {}
        }
    }

    /// Whether the question itself has a use for exactly these words, so that they are no pattern.
    boolean means(String text) {
        return labelled(text).isPresent() || endsCollecting(text);
    }

    private boolean endsCollecting(String text) {
        return moment.standing() instanceof Step.Ask ask
                && moment.flow().slot(ask.slot()).type().collects()
                && moment.understanding().isDone(text);
    }

    private void typed(String text, Step.Ask ask, Slot slot) {
        var number = numbered(text, slot.type());
        if (number.isPresent()) {
            press(number.get());
            return;
        }
        if (endsCollecting(text)) {
            new Answering(moment, prompt, ask, slot).done();
        } else {
            recognise(text, ask, slot);
        }
    }

    /// The text as an answer, whatever buttons there are.
    void recognise(String text, Step.Ask ask, Slot slot) {
        var answering = new Answering(moment, prompt, ask, slot);
        var question =
                new Question(
                        slot.type(),
                        slot.min(),
                        slot.max(),
                        new OptionLists(moment).known(ask, slot, prompt.options()),
                        moment.situation().here());
        switch (moment.understanding().read(text, question, Buttons.shown(prompt))) {
            case Recognised.Understood(Object value) -> answering.heard(value);
            case Recognised.Ambiguous(List<Object> values) -> answering.which(values);
            case Recognised.NotUnderstood(Reason reason, var arguments) -> {
                if (!new EarlyAnswer(moment, prompt, ask).heard(text)
                        && !new Entrances(moment).elsewhere(text, slot.type() == AnswerType.TEXT)
                        && !written(text, ask)) {
                    answering.unclear(reason, arguments);
                }
            }
        }
    }

    /// Whether the question takes words of one's own in place of an option.
    private boolean written(String text, Step.Ask ask) {
        if (ask.written() == null) {
            return false;
        }
        var slot = moment.flow().slot(ask.written());
        var here = moment.situation().here();
        var question = new Question(slot.type(), slot.min(), slot.max(), List.of(), here);
        if (moment.understanding().read(text, question, List.of())
                instanceof Recognised.Understood(Object words)) {
            var label = new ReadBack(moment, ask, slot).label(words);
            new Accepting(moment).answer(ask, slot, words, label, Step.Ask.WRITTEN);
            return true;
        }
        return false;
    }

    private void correct(String text, Step.Correct correct) {
        var number = numbered(text, AnswerType.CHOICE);
        if (number.isPresent()) {
            press(number.get());
            return;
        }
        var options = prompt.options().stream().map(it -> new Known(it, List.of())).toList();
        var question =
                new Question(AnswerType.CHOICE, null, null, options, moment.situation().here());
        if (moment.understanding().read(text, question, prompt.options())
                instanceof Recognised.Understood(Choice slot)) {
            new Correcting(moment).chosen(correct, slot);
        } else if (!new Entrances(moment).elsewhere(text, false)) {
            new Correcting(moment).say(correct, prompt);
        }
    }

    private Optional<Button> labelled(String text) {
        return present().filter(button -> sameWords(button.label(), text)).findFirst();
    }

    private static boolean sameWords(String label, String text) {
        var normal = NormalForm.of(text);
        return normal.isEmpty()
                ? label.strip().equals(text.strip())
                : NormalForm.of(label).equals(normal);
    }

    /// The button with this number, where a number cannot be the answer itself.
    private Optional<Button> numbered(String text, AnswerType type) {
        boolean isAnswer =
                switch (type) {
                    case TEXT, NUMBER, PHONE -> true;
                    case DATE, TIME, WHEN, CHOICE, MANY, YES_NO, LOCATION, PHOTO, CONSENT -> false;
                };
        if (isAnswer || !text.strip().matches("\\d{1,2}[.)]?")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text.strip().replaceAll("\\D", ""));
        var buttons = moment.numbered();
        boolean timed = DATED.contains(type);
        return number >= 1 && number <= buttons.size()
                ? Optional.of(buttons.get(number - 1))
                        .filter(button -> isPresent(button) && !(timed && button.always()))
                : Optional.empty();
    }

    private Stream<Button> present() {
        return moment.buttons().stream().filter(this::isPresent);
    }

    /// Whether the button belongs to the open question and can be meant by words.
    private boolean isPresent(Button button) {
        return switch (button.target()) {
            case Target.Answer(long visit, String _) -> visit == prompt.visit();
            case Target.Start _ -> true;
            case Target.Share _ -> false;
        };
    }

    private void press(Button button) {
        switch (button.target()) {
            case Target.Answer(long visit, String option) ->
                    new Presses(moment).press(visit, option, button.label());
            case Target.Start(String flow, Map<String, String> arguments) ->
                    new Starting(moment).start(flow, arguments);
            case Target.Share _ -> {}
        }
    }
}
