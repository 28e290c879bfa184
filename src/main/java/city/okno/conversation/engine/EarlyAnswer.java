package city.okno.conversation.engine;

import city.okno.conversation.answer.Question;
import city.okno.conversation.answer.Recognised.Ambiguous;
import city.okno.conversation.answer.Recognised.NotUnderstood;
import city.okno.conversation.answer.Recognised.Understood;
import city.okno.conversation.session.Frame;
import city.okno.conversation.session.Prompt;
import city.okno.script.flow.Slot;
import city.okno.script.flow.Step;
import java.util.List;
import java.util.Map;

/// Words that do not answer the open question, but one that comes later: they are kept for it, and
/// the open one is asked again. What may mean several things is not kept: it is asked in its turn.
final class EarlyAnswer {

    private final Moment moment;
    private final Prompt prompt;
    private final Step.Ask ask;

    EarlyAnswer(Moment moment, Prompt prompt, Step.Ask ask) {
        this.moment = moment;
        this.prompt = prompt;
        this.ask = ask;
    }

    /// Whether the words are an answer to a later question; then it is dealt with.
    boolean heard(String text) {
        return ask.hears().stream().map(moment.flow()::slot).anyMatch(slot -> heard(text, slot));
    }

    private boolean heard(String text, Slot slot) {
        var here = moment.situation().here();
        var question = new Question(slot.type(), slot.min(), slot.max(), List.of(), here);
        return switch (moment.understanding().read(text, question, List.of())) {
            case Understood(Object value) -> {
                keep(slot, value);
                yield true;
            }
            case Ambiguous _ -> {
                tell(CommonWord.ASKED_LATER, Map.of());
                yield true;
            }
            case NotUnderstood _ -> false;
        };
    }

    private void keep(Slot slot, Object value) {
        var refusal = new Accepting(moment).refusal(slot, value);
        if (refusal.isPresent()) {
            var asked = moment.flow().slot(ask.slot());
            new Retrying(moment, ask, asked).refused(prompt, refusal.get());
            return;
        }
        var frame = moment.frame();
        moment.frame(
                frame.slots(frame.slots().with(slot.name(), value))
                        .given(Frame.with(frame.given(), slot.name())));
        var label = new ReadBack(moment, ask, slot).label(value);
        tell(CommonWord.KEPT_FOR_LATER, Map.of("answer", label));
    }

    private void tell(CommonWord word, Map<String, Object> arguments) {
        new Voice(moment).tell(word, arguments);
        new Asking(moment).again();
    }
}
