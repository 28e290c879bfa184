package city.okno.conversation;

import city.okno.conversation.session.Effect;
import city.okno.delivery.LetterId;

/// Watches turns from inside their transaction. Rehearsals compare by it what was said in two runs,
/// and break off a turn by throwing.
public interface Onlooker {

    /// An effect was carried out.
    void done(Effect effect);

    /// This was put into the outbox.
    void said(LetterId letter, Effect.Say say);
}
