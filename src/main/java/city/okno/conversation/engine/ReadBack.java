package city.okno.conversation.engine;

import city.okno.script.Choice;
import city.okno.script.When;
import city.okno.script.flow.AnswerType;
import city.okno.script.flow.Slot;
import city.okno.script.flow.Step;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// An answer as the resident reads it.
final class ReadBack {

    private static final int LONGEST = 60;

    private final Moment moment;
    private final Voice voice;
    private final Step.Ask ask;
    private final Slot slot;

    ReadBack(Moment moment, Step.Ask ask, Slot slot) {
        this.moment = moment;
        this.voice = new Voice(moment);
        this.ask = ask;
        this.slot = slot;
    }

    String label(Object value) {
        return switch (value) {
            case Choice choice -> choice.label();
            case Boolean yes -> decision(yes ? Buttons.YES : Buttons.NO);
            case LocalDate date -> voice.label(CommonWord.OPTION_DATE, Map.of("date", date));
            case LocalTime time -> voice.label(CommonWord.OPTION_TIME, Map.of("time", time));
            case List<?> many when slot.type() == AnswerType.MANY -> shortened(labels(many));
            case List<?> many ->
                    voice.label(CommonWord.PHOTOS_GOT, Map.of("count", (long) many.size()));
            case Map<?, ?> when when slot.type() == AnswerType.WHEN ->
                    new WhenLabel(voice).of(When.of(when));
            case Map<?, ?> _ -> voice.label(CommonWord.SHARE_LOCATION);
            default -> shortened(value.toString());
        };
    }

    /// A value that may have been meant, as a button.
    Choice candidate(Object value) {
        return switch (value) {
            case Choice choice -> choice;
            case Map<?, ?> when -> new Choice(When.of(when).code(), label(value));
            default -> new Choice(value.toString(), label(value));
        };
    }

    static String labels(Collection<?> options) {
        return options.stream()
                .map(option -> ((Choice) option).label())
                .collect(Collectors.joining(", "));
    }

    private String decision(String id) {
        return new Buttons(moment)
                .decision(ask).stream()
                        .filter(option -> option.id().equals(id))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(id);
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
