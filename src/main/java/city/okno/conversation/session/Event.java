package city.okno.conversation.session;

import city.okno.script.Choice;
import java.util.List;
import java.util.Map;

/// What happened to a conversation. The first nine come from outside and begin a turn; [Outcome]
/// and [Choices] answer the effect with which the step before ended.
public sealed interface Event {

    /// NFC, without U+0000 and lone surrogates.
    record Text(String text) implements Event {}

    /// A button that answers a question.
    ///
    /// @param label as it was read on the button
    record Press(long visit, String option, String label) implements Event {}

    /// A button that starts a flow, or a flow started by the program itself.
    record Start(String flow, Map<String, String> arguments) implements Event {
        public Start {
            arguments = Map.copyOf(arguments);
        }
    }

    /// A button that is nobody's or not the sender's.
    record UnknownPress() implements Event {}

    /// A deep link, for example `idea_17`; empty for a bare start.
    record Link(String payload) implements Event {}

    /// @param own whether the messenger proves it to be the sender's own number
    record Contact(String phone, boolean own) implements Event {}

    record Location(double latitude, double longitude) implements Event {}

    /// @param pictures public ids
    /// @param caption empty when there is none
    record Photos(List<String> pictures, String caption) implements Event {
        public Photos {
            pictures = List.copyOf(pictures);
        }
    }

    /// @param kind `sticker`, `voice`, `video`, `document`, `poll`, `other`
    record Unsupported(String kind) implements Event {}

    /// A timer set with [Effect.SetTimer] is due.
    record TimerFired(TimerKind kind, long visit) implements Event {}

    /// The turn before failed by our fault.
    ///
    /// @param number what the resident may quote
    record Incident(String number) implements Event {}

    /// What became of [Effect.Perform].
    ///
    /// @param name the outcome's simple name
    /// @param values its components; those that are null are left out
    record Outcome(String name, Map<String, Object> values) implements Event {
        public Outcome {
            values = Map.copyOf(values);
        }
    }

    /// What came of [Effect.ListChoices].
    record Choices(List<Choice> options) implements Event {
        public Choices {
            options = List.copyOf(options);
        }
    }
}
