package city.okno.conversation.operator;

import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import java.time.Duration;
import org.springframework.stereotype.Component;

/// Keeps a question for an operator.
@Component
class OperatorActions implements Actions {

    private static final int MOST_A_DAY = 10;
    private static final Duration DAY = Duration.ofDays(1);

    private final QuestionRepository questions;

    OperatorActions(QuestionRepository questions) {
        this.questions = questions;
    }

    record Keep(String question) {}

    sealed interface Keeping {
        record Kept() implements Keeping {}

        /// Enough for one day.
        record TooMany(int limit) implements Keeping {}
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.on("operator.keep", Keep.class, Keeping.class, this::keep);
    }

    private Keeping keep(Keep with, Caller caller) {
        var dayAgo = caller.now().minus(DAY);
        if (questions.countSince(caller.party(), dayAgo) >= MOST_A_DAY) {
            return new Keeping.TooMany(MOST_A_DAY);
        }
        questions.insert(caller.party(), with.question(), caller.now());
        return new Keeping.Kept();
    }
}
