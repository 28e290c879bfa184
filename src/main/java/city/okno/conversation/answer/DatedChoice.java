package city.okno.conversation.answer;

import city.okno.conversation.answer.Recognised.Ambiguous;
import city.okno.conversation.answer.Recognised.NotUnderstood;
import city.okno.conversation.answer.Recognised.Understood;
import city.okno.script.Choice;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One of several days, whose ids are dates (`2026-06-09`), or of several times of day, which are
/// called so (`10:30`), in whatever words a day or a time is told: `tomorrow`, `half past ten`.
final class DatedChoice {

    private final String typed;
    private final Question question;
    private final Lexicon lexicon;

    DatedChoice(String typed, Question question, Lexicon lexicon) {
        this.typed = typed;
        this.question = question;
        this.lexicon = lexicon;
    }

    Recognised read() {
        return one(DatedChoice::day, DateReader.read(typed, question, lexicon))
                .or(() -> one(DatedChoice::time, TimeReader.read(typed, lexicon)))
                .orElseGet(() -> Recognised.not(Reason.OPTION));
    }

    /// Of what was told, what can be chosen.
    private Optional<Recognised> one(Function<Choice, Optional<?>> value, Recognised told) {
        var values =
                switch (told) {
                    case Understood(Object only) -> List.of(only);
                    case Ambiguous(List<Object> several) -> several;
                    case NotUnderstood _ -> List.of();
                };
        var meant =
                question.options().stream()
                        .map(Known::choice)
                        .filter(it -> value.apply(it).filter(values::contains).isPresent())
                        .toList();
        return switch (meant.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new Understood(meant.getFirst()));
            default -> Optional.of(new Ambiguous(List.copyOf(meant)));
        };
    }

    private static Optional<LocalDate> day(Choice choice) {
        try {
            return Optional.of(LocalDate.parse(choice.id()));
        } catch (DateTimeException anotherId) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(Choice choice) {
        try {
            return Optional.of(LocalTime.parse(choice.label()));
        } catch (DateTimeException anotherLabel) {
            return Optional.empty();
        }
    }
}
