package city.okno.delivery;

import city.okno.script.PartyId;
import java.time.Instant;
import java.util.Optional;

/// The door of delivery: what is put here in a transaction leaves after its commit, once, or ends
/// in a stated state.
public interface Outbox {

    /// Puts a letter and its buttons; must be called inside a transaction.
    LetterId put(Letter letter, Instant now);

    /// Drops what is still queued under the key.
    ///
    /// @return how many were dropped
    int supersede(String supersedeKey, Instant now);

    /// What a button means, if it was sent to this party.
    Optional<Button> button(String token, PartyId party);

    /// Tells that the party has certainly seen the letter (a press, a read receipt); publishes
    /// [MessageSeen] in the same transaction.
    void seen(LetterId letter, Instant now);

    /// Buttons and letters of one party now belong to another: a phone was proved.
    void move(PartyId from, PartyId to);

    /// A button that was pressed.
    ///
    /// @param label as the party read it
    record Button(LetterId letter, String owner, String label, Target target) {}
}
