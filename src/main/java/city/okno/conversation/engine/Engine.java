package city.okno.conversation.engine;

import city.okno.script.flow.Situation;
import java.util.List;

/// The conversation as a function.
public final class Engine {

    /// What follows from an event. While the last effect is [Effect.Perform] or
    /// [Effect.ListChoices], the turn does it and steps again with its answer; what it returns is
    /// stored only after that. The situation is read anew before each step: an action may have
    /// changed language or roles.
    ///
    /// @param shelf the active scripts and those that [Session#bundles] names
    public Stepped step(Shelf shelf, Session session, Event event, Situation situation) {
        return new Stepped(session, List.of());
    }
}
