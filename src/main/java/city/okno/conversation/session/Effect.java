package city.okno.conversation.session;

import city.okno.delivery.Ask;
import city.okno.delivery.Message;
import city.okno.delivery.Target;
import city.okno.script.RichText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What has to be done. At most one of [Perform] and [ListChoices], and always last: the turn does
/// it and steps again with its answer, until neither is asked for.
public sealed interface Effect {

    /// Something to say to the one who spoke. What a turn says is joined by [Joined#of].
    ///
    /// @param pictures public ids
    /// @param ask null when nothing is asked
    record Say(
            RichText text,
            List<Button> buttons,
            List<String> pictures,
            List<Message.File> files,
            @Nullable Ask ask,
            List<Spoken> spoken)
            implements Effect {
        public Say {
            buttons = List.copyOf(buttons);
            pictures = List.copyOf(pictures);
            files = List.copyOf(files);
            spoken = List.copyOf(spoken);
        }
    }

    /// Calls an action of a feature.
    record Perform(String action, Map<String, Object> with) implements Effect {}

    /// Calls an action that lists options; answered by [Event.Choices].
    record ListChoices(String action, Map<String, Object> with) implements Effect {}

    /// Several timers may be set for one visit.
    record SetTimer(TimerKind kind, long visit, Instant at) implements Effect {}

    /// Forgets every timer of the visit.
    record CancelTimers(long visit) implements Effect {}

    /// The question of this visit was answered: messengers may take its buttons away.
    ///
    /// @param chosen the answer as the resident reads it
    record PromptAnswered(long visit, String chosen) implements Effect {}

    /// @param always whether it is one of those that are always there (menu, skip, more) and not
    ///   the step's own
    record Button(String label, Target target, boolean always) {
        /// What the button is, whatever language its label is in.
        public String id() {
            return switch (target) {
                case Target.Answer(long _, String option) -> option;
                case Target.Start(String flow, Map<String, String> _) -> flow;
                case Target.Share(Ask what) -> "share " + what.name();
            };
        }
    }

    /// Where a text came from: what tests compare when the words themselves may differ.
    ///
    /// @param key folder and name, for example `ideas.thanks`
    record Spoken(String key, Map<String, Object> arguments) {}
}
