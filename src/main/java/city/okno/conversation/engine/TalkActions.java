package city.okno.conversation.engine;

import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Choice;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the patterns of `bot-scripts/common` may do with the conversation beside which they run.
/// The engine performs these itself, they never reach a turn; as a bean this only lets scripts that
/// use them load.
@Component
public final class TalkActions implements Actions {

    private static final String PREFIX = "talk.";

    private final Supplier<Acts> acts;

    /// The names and forms only.
    public TalkActions() {
        this(() -> {
            throw new IllegalStateException("performed by the engine itself");
        });
    }

    TalkActions(Supplier<Acts> acts) {
        this.acts = acts;
    }

    /// Nothing has to be said.
    record Plain() {}

    /// @param slot name of the slot
    record Correction(String slot) {}

    /// @param visit of the question
    record Change(long visit) {}

    /// @param page from 0; null for the first
    record Page(@Nullable Long page) {}

    /// A title says what the conversation was about.
    sealed interface Cancelling {
        record Cancelled(String title) implements Cancelling {}

        record Nothing() implements Cancelling {}
    }

    sealed interface GoingBack {
        record Back() implements GoingBack {}

        record Nowhere() implements GoingBack {}
    }

    sealed interface Skipping {
        record Skipped() implements Skipping {}

        /// The question must be answered.
        record Needed() implements Skipping {}

        record Nothing() implements Skipping {}
    }

    sealed interface Changing {
        record Changed() implements Changing {}

        record TooLate() implements Changing {}
    }

    /// Whether a conversation is going on.
    sealed interface Standing {
        record Asked(String title) implements Standing {}

        record Nothing() implements Standing {}
    }

    sealed interface Returning {
        record Returned(String title) implements Returning {}

        record Nothing() implements Returning {}
    }

    /// What was answered so far.
    record Recap(String title, List<Line> answers) {
        record Line(String name, String answer) {}
    }

    /// The menu stands under what the step says.
    record Shown() {}

    static boolean knows(String action) {
        return action.startsWith(PREFIX);
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.on("talk.cancel", Plain.class, Cancelling.class, (_, _) -> acts.get().cancel());
        registry.on("talk.back", Plain.class, GoingBack.class, (_, _) -> acts.get().back());
        registry.on("talk.skip", Plain.class, Skipping.class, (_, _) -> acts.get().skip());
        registry.on("talk.standing", Plain.class, Standing.class, (_, _) -> acts.get().standing());
        registry.on(
                "talk.interrupted",
                Plain.class,
                Standing.class,
                (_, _) -> acts.get().interrupted());
        registry.on("talk.resume", Plain.class, Returning.class, (_, _) -> acts.get().resume());
        registry.on("talk.drop", Plain.class, Returning.class, (_, _) -> acts.get().drop());
        registry.on("talk.recap", Plain.class, Recap.class, (_, _) -> acts.get().recap());
        registry.on(
                "talk.menu", Page.class, Shown.class, (with, _) -> acts.get().menu(with.page()));
        registry.on(
                "talk.correct",
                Correction.class,
                Changing.class,
                (with, _) -> acts.get().correct(with.slot()));
        registry.on(
                "talk.change",
                Change.class,
                Changing.class,
                (with, _) -> acts.get().change(with.visit()));
        registry.choices(
                "talk.answers", Plain.class, (_, _) -> List.<Choice>copyOf(acts.get().answers()));
    }
}
