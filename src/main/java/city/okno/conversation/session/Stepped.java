package city.okno.conversation.session;

import java.util.List;

/// The session after an event, and what has to be done, in order.
public record Stepped(Session session, List<Effect> effects) {
    public Stepped {
        effects = List.copyOf(effects);
    }
}
