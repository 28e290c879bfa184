package city.okno.conversation.answer;

import city.okno.script.flow.AnswerType;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is asked.
///
/// @param min as in [city.okno.script.flow.Slot]
/// @param max as in [city.okno.script.flow.Slot]
/// @param options of a choice, in the order in which they are shown
/// @param now where the resident is
public record Question(
        AnswerType type,
        @Nullable Long min,
        @Nullable Long max,
        List<Known> options,
        ZonedDateTime now) {
    public Question {
        options = List.copyOf(options);
    }

    LocalDate today() {
        return now.toLocalDate();
    }
}
