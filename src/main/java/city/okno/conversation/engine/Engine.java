package city.okno.conversation.engine;

import city.okno.conversation.answer.Understandings;
import city.okno.conversation.session.Event;
import city.okno.conversation.session.Session;
import city.okno.conversation.session.Shelf;
import city.okno.conversation.session.Stepped;
import city.okno.script.flow.Situation;

/// The conversation as a function. Safe for many threads.
public final class Engine {

    private final Understandings understandings = new Understandings();

    /// What follows from an event. While the last effect is [Effect.Perform] or
    /// [Effect.ListChoices], the turn does it and steps again with its answer; what it returns is
    /// stored only after that. The situation is read anew before each step: an action may have
    /// changed language or roles.
    ///
    /// @param shelf the active scripts and those that [Session#bundles] names
    /// @throws IllegalStateException when a script runs in circles: a fault of the script that
    ///   undoes the turn
    public Stepped step(Shelf shelf, Session session, Event event, Situation situation) {
        var moment = new Moment(shelf, session, situation, understandings);
        new Dispatch(moment).on(event);
        return moment.stepped();
    }
}
