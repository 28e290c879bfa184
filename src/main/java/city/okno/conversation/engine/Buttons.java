package city.okno.conversation.engine;

import city.okno.conversation.session.Effect.Button;
import city.okno.conversation.session.Frame;
import city.okno.conversation.session.Prompt;
import city.okno.delivery.Ask;
import city.okno.delivery.Target;
import city.okno.script.Choice;
import city.okno.script.flow.AnswerType;
import city.okno.script.flow.Options;
import city.okno.script.flow.Slot;
import city.okno.script.flow.Step;
import city.okno.script.flow.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The buttons under a question, in the order of their numbers.
final class Buttons {

    /// Option ids of the buttons that are no options; scripts cannot write them.
    static final String SKIP = "~skip";

    static final String MORE = "~more";
    static final String DONE = "~done";
    static final String YES = "yes";
    static final String NO = "no";

    /// VK carries ten buttons: options, the next page, skipping or being done.
    private static final int WITHOUT_PAGES = 8;

    private static final int PAGE = 7;

    private final Moment moment;
    private final Voice voice;

    Buttons(Moment moment) {
        this.moment = moment;
        this.voice = new Voice(moment);
    }

    List<Button> of(Step.Ask ask, Slot slot, Prompt prompt) {
        var buttons = new ArrayList<Button>();
        switch (slot.type()) {
            case CHOICE -> options(prompt, List.of(), buttons);
            case MANY -> options(prompt, collected(moment.frame(), slot), buttons);
            case YES_NO, CONSENT -> decision(ask, prompt, buttons);
            case PHONE -> buttons.add(share(CommonWord.SHARE_PHONE, Ask.PHONE));
            case LOCATION -> buttons.add(share(CommonWord.SHARE_LOCATION, Ask.LOCATION));
            case DATE, TIME, WHEN -> common(ask, prompt, buttons);
            case TEXT, NUMBER, PHOTO -> {}
        }
        boolean begun = !collected(moment.frame(), slot).isEmpty();
        if (slot.type() == AnswerType.MANY || (slot.type() == AnswerType.PHOTO && begun)) {
            buttons.add(called(ask.done(), CommonWord.DONE, DONE, prompt));
        }
        if (slot.optional() && !begun) {
            buttons.add(called(ask.skip(), CommonWord.SKIP, SKIP, prompt));
        }
        return buttons;
    }

    /// The options that the resident sees just now.
    static List<Choice> shown(Prompt prompt) {
        var all = prompt.options();
        if (all.size() <= WITHOUT_PAGES) {
            return all;
        }
        int from = prompt.page() * PAGE;
        return all.subList(from, Math.min(from + PAGE, all.size()));
    }

    static int pages(Prompt prompt) {
        int size = prompt.options().size();
        return size <= WITHOUT_PAGES ? 1 : (size + PAGE - 1) / PAGE;
    }

    /// Buttons for what an unclear answer may have meant.
    static List<Button> candidates(List<Choice> options, Prompt prompt) {
        return options.stream()
                .map(option -> new Button(option.label(), answer(prompt, option.id()), false))
                .toList();
    }

    private void options(Prompt prompt, List<?> chosen, List<Button> into) {
        for (var option : shown(prompt)) {
            var label =
                    chosen.contains(option)
                            ? voice.label(CommonWord.OPTION_CHOSEN, Map.of("label", option.label()))
                            : option.label();
            into.add(new Button(label, answer(prompt, option.id()), false));
        }
        if (pages(prompt) > 1) {
            into.add(own(CommonWord.MORE, MORE, prompt));
        }
    }

    private void decision(Step.Ask ask, Prompt prompt, List<Button> into) {
        for (var option : decision(ask)) {
            into.add(new Button(option.label(), answer(prompt, option.id()), false));
        }
    }

    private void common(Step.Ask ask, Prompt prompt, List<Button> into) {
        for (var answer : new OptionLists(moment).labelled(ask.buttons())) {
            into.add(new Button(answer.label(), answer(prompt, answer.id()), false));
        }
    }

    /// What one would write in place of pressing this button; itself when it is no such button.
    String words(Step.Ask ask, String id) {
        return new OptionLists(moment)
                .labelled(ask.buttons()).stream()
                        .filter(answer -> answer.id().equals(id))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(id);
    }

    /// Yes and no, as the script calls them.
    List<Choice> decision(Step.Ask ask) {
        return ask.options() instanceof Options.Always always
                ? new OptionLists(moment).always(always)
                : List.of();
    }

    /// @param label null: the usual one
    private Button called(@Nullable Word label, CommonWord usual, String id, Prompt prompt) {
        return label == null
                ? own(usual, id, prompt)
                : new Button(label(label), answer(prompt, id), false);
    }

    private String label(Word label) {
        return voice.text(moment.bundle(moment.top()), label.key(), Map.of()).text();
    }

    /// What the button is called that skips a question.
    String skip(Step.Ask ask) {
        return ask.skip() == null ? voice.label(CommonWord.SKIP) : label(ask.skip());
    }

    /// What the question collected so far.
    static List<?> collected(Frame frame, Slot slot) {
        return slot.type().collects() && frame.slots().get(slot.name()) instanceof List<?> list
                ? list
                : List.of();
    }

    private Button own(CommonWord label, String id, Prompt prompt) {
        return new Button(voice.label(label), answer(prompt, id), true);
    }

    private Button share(CommonWord label, Ask what) {
        return new Button(voice.label(label), new Target.Share(what), true);
    }

    private static Target answer(Prompt prompt, String option) {
        return new Target.Answer(prompt.visit(), option);
    }
}
