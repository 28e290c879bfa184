package city.okno.campaign;

import java.time.Instant;
import java.util.List;

/// A part of a campaign with questions of its own; directions open one after another.
///
/// @param opens before this instant nobody can answer its questions
public record Direction(
        DirectionId id, String title, String about, Instant opens, List<Question> questions) {

    public Direction {
        questions = List.copyOf(questions);
    }

    public boolean isOpen(Instant now) {
        return !now.isBefore(opens);
    }

    /// What an idea answers.
    ///
    /// @param title short enough for a button, up to 60 characters
    /// @param text the whole question
    public record Question(QuestionId id, String title, String text) {}
}
