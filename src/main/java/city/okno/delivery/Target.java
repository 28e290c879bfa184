package city.okno.delivery;

import java.util.Map;

/// What a button does.
public sealed interface Target {

    /// Answers the question that was asked at this visit of a step.
    ///
    /// @param visit unique in the party's conversations; an old visit never touches the present
    ///   question
    /// @param option id of the option
    record Answer(long visit, String option) implements Target {}

    /// Starts a flow, in whatever state the conversation is.
    ///
    /// @param arguments first values of the flow's slots
    record Start(String flow, Map<String, String> arguments) implements Target {
        public Start {
            arguments = Map.copyOf(arguments);
        }
    }

    /// Shares what the messenger itself knows: the own number ([Ask#PHONE]) or the place
    /// ([Ask#LOCATION]). A channel that cannot do this leaves the button out; nothing comes back
    /// but the contact or the place.
    record Share(Ask what) implements Target {}
}
