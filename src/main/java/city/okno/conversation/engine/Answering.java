package city.okno.conversation.engine;

import city.okno.conversation.answer.Reason;
import city.okno.conversation.engine.Effect.Say;
import city.okno.delivery.Ask;
import city.okno.script.Choice;
import city.okno.script.flow.AnswerType;
import city.okno.script.flow.Slot;
import city.okno.script.flow.Step;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// What an answer to the open question brings about.
final class Answering {

    private static final int LONGEST_LABEL = 60;

    private final Moment moment;
    private final Voice voice;
    private final Prompt prompt;
    private final Step.Ask ask;
    private final Slot slot;

    Answering(Moment moment, Prompt prompt, Step.Ask ask, Slot slot) {
        this.moment = moment;
        this.voice = new Voice(moment);
        this.prompt = prompt;
        this.ask = ask;
        this.slot = slot;
    }

    /// A value of the slot's type.
    void heard(Object value) {
        switch (slot.type()) {
            case MANY -> chose(choices((List<?>) value));
            case PHOTO -> photos(((List<?>) value).stream().map(String.class::cast).toList());
            case TEXT, NUMBER, DATE, TIME, PHONE, CHOICE, YES_NO, LOCATION, CONSENT ->
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
                            .ifPresentOrElse(
                                    option ->
                                            heard(
                                                    slot.type() == AnswerType.MANY
                                                            ? List.of(option)
                                                            : option),
                                    () -> new Asking(moment).again());
            case YES_NO, CONSENT -> heard(id.equals(Buttons.YES));
            case DATE, TIME -> new Hearing(moment, prompt).recognise(id, ask, slot);
            case TEXT, NUMBER, PHONE, LOCATION, PHOTO -> new Asking(moment).again();
        }
    }

    private void more() {
        var next = prompt.page((prompt.page() + 1) % Buttons.pages(prompt));
        moment.top(moment.top().asking(next));
        new Asking(moment).again();
    }

    private void skip() {
        if (slot.optional()) {
            new Accepting(moment).skip(ask, slot, voice.label(CommonWord.SKIP));
        } else {
            new Asking(moment).again();
        }
    }

    /// Nothing more is added to what was collected.
    void done() {
        var collected = new Buttons(moment).collected(slot);
        var min = slot.min();
        long least = min == null ? (slot.optional() ? 0 : 1) : min;
        if (collected.isEmpty() && slot.optional()) {
            skip();
        } else if (collected.size() < least) {
            unclear(Reason.FEW, Map.of("min", least));
        } else {
            accept(collected, "");
        }
    }

    /// One option is added or taken back; several at once are the whole answer.
    private void chose(List<Choice> chosen) {
        var all = new LinkedHashSet<>(choices(new Buttons(moment).collected(slot)));
        if (chosen.size() > 1) {
            all.clear();
            all.addAll(chosen);
        } else if (!all.remove(chosen.getFirst())) {
            all.add(chosen.getFirst());
        }
        var max = slot.max();
        if (max != null && all.size() > max) {
            unclear(Reason.MANY, Map.of("max", max));
            return;
        }
        collect(List.copyOf(all));
        if (chosen.size() > 1) {
            done();
            return;
        }
        var labels = String.join(", ", all.stream().map(Choice::label).toList());
        feedback(
                all.isEmpty()
                        ? voice.common(CommonWord.CHOSEN_NOTHING.key(), Map.of(), List.of())
                        : voice.common(
                                CommonWord.CHOSEN.key(), Map.of("chosen", labels), List.of()));
    }

    private void photos(List<String> more) {
        var all =
                new LinkedHashSet<>(
                        new Buttons(moment).collected(slot).stream().map(String::valueOf).toList());
        all.addAll(more);
        long max = slot.max() == null ? 1 : slot.max();
        var kept = all.stream().limit(max).toList();
        collect(kept);
        if (all.size() > max) {
            voice.tell(CommonWord.PHOTOS_ENOUGH, Map.of("max", max));
        }
        if (kept.size() >= max) {
            done();
        } else {
            feedback(
                    voice.common(
                            CommonWord.PHOTOS_GOT.key(),
                            Map.of("count", (long) kept.size()),
                            List.of()));
        }
    }

    private void collect(List<?> all) {
        moment.frame(moment.frame().slots(moment.frame().slots().with(slot.name(), all)));
    }

    private void accept(Object value, String branch) {
        var accepting = new Accepting(moment);
        var refusal = accepting.refusal(slot, value);
        if (refusal.isPresent()) {
            new Retrying(moment, ask, slot).refused(prompt, refusal.get());
        } else {
            accepting.answer(ask, slot, value, label(value), branch);
        }
    }

    /// It may have meant several things.
    void which(List<Object> values) {
        var options = values.stream().map(this::candidate).toList();
        var say = voice.common(CommonWord.WHICH_ONE.key(), Map.of(), List.of());
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

    private void feedback(Say say) {
        new Asking(moment).say(say, ask, slot, prompt);
    }

    private Choice candidate(Object value) {
        return value instanceof Choice choice ? choice : new Choice(value.toString(), label(value));
    }

    private String label(Object value) {
        return switch (value) {
            case Choice choice -> choice.label();
            case Boolean yes -> decision(yes);
            case LocalDate date -> voice.label(CommonWord.OPTION_DATE, Map.of("date", date));
            case LocalTime time -> voice.label(CommonWord.OPTION_TIME, Map.of("time", time));
            case List<?> many when slot.type() == AnswerType.MANY ->
                    shortened(
                            String.join(", ", choices(many).stream().map(Choice::label).toList()));
            case List<?> many ->
                    voice.label(CommonWord.PHOTOS_GOT, Map.of("count", (long) many.size()));
            case Map<?, ?> _ -> voice.label(CommonWord.SHARE_LOCATION);
            default -> shortened(value.toString());
        };
    }

    private String decision(boolean yes) {
        var id = yes ? Buttons.YES : Buttons.NO;
        return new Buttons(moment)
                .decision(ask).stream()
                        .filter(option -> option.id().equals(id))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(id);
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_LABEL
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
    }

    private static List<Choice> choices(List<?> values) {
        return values.stream().map(Choice.class::cast).toList();
    }
}
