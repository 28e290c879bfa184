package city.okno.conversation.engine;

import city.okno.conversation.answer.Reason;
import city.okno.conversation.session.Effect.Say;
import city.okno.conversation.session.Prompt;
import city.okno.script.flow.Slot;
import city.okno.script.flow.Step;
import city.okno.script.flow.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Asks again after an answer that does not fit, with more help each time.
final class Retrying {

    /// From this attempt on the question is repeated and the menu offered.
    private static final int HELPED_FROM = 2;

    private final Moment moment;
    private final Voice voice;
    private final Step.Ask ask;
    private final Slot slot;

    Retrying(Moment moment, Step.Ask ask, Slot slot) {
        this.moment = moment;
        this.voice = new Voice(moment);
        this.ask = ask;
        this.slot = slot;
    }

    void unclear(Prompt asked, Reason reason, Map<String, Object> arguments) {
        var prompt = asked.failed();
        if (ask.on().names(Step.Ask.UNCLEAR)
                && prompt.attempts() > Math.max(ask.retry().size(), HELPED_FROM)) {
            new Accepting(moment).leave(ask, Step.Ask.UNCLEAR);
            return;
        }
        moment.top(moment.top().asking(prompt));
        if (ask.retry().isEmpty()) {
            help(prompt, voice.common(reason.key(), arguments, List.of()));
        } else {
            int at = Math.min(prompt.attempts(), ask.retry().size()) - 1;
            help(prompt, own(ask.retry().get(at), arguments));
        }
    }

    /// The script itself says why it does not want the value.
    void refused(Prompt asked, Word why) {
        var prompt = asked.failed();
        moment.top(moment.top().asking(prompt));
        help(prompt, own(why, Map.of()));
    }

    private void help(Prompt prompt, Say why) {
        var asking = new Asking(moment);
        if (prompt.attempts() < HELPED_FROM) {
            asking.say(why, ask, slot, prompt);
            return;
        }
        moment.say(why);
        var question = voice.words(ask.said());
        var help = voice.common(CommonWord.RETRY_HELP.key(), Map.of(), List.of());
        var spoken = new ArrayList<>(question.spoken());
        spoken.addAll(help.spoken());
        asking.say(
                new Say(
                        question.text().paragraph(help.text()),
                        List.of(voice.menu()),
                        List.of(),
                        List.of(),
                        null,
                        spoken),
                ask,
                slot,
                prompt);
    }

    private Say own(Word word, Map<String, Object> arguments) {
        var all = new LinkedHashMap<>(moment.scope().variables());
        put(all, "min", slot.min());
        put(all, "max", slot.max());
        all.putAll(arguments);
        var text = voice.text(moment.bundle(moment.top()), word.key(), all);
        return Voice.words(text, word.key(), all, List.of());
    }

    private static void put(Map<String, Object> all, String name, @Nullable Long limit) {
        if (limit != null) {
            all.put(name, limit);
        }
    }
}
