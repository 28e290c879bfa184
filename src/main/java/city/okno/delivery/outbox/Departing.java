package city.okno.delivery.outbox;

import city.okno.delivery.Address;
import city.okno.delivery.LetterId;
import city.okno.delivery.Message;
import city.okno.delivery.Outgoing;
import city.okno.delivery.Priority;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A claimed letter. `toString` shows neither address nor content.
///
/// @param lease who may go on with it, as long as the row says the same
/// @param attempts how often it failed before
/// @param mailing 0: none
public record Departing(
        LetterId id,
        UUID lease,
        String owner,
        Priority priority,
        Address to,
        Message message,
        List<Outgoing.Button> buttons,
        int attempts,
        long mailing,
        Instant createdAt,
        Instant expiresAt) {

    public Outgoing outgoing() {
        return new Outgoing(
                id,
                attempts + 1,
                to,
                message.text(),
                buttons,
                message.pictures(),
                message.files(),
                message.ask(),
                expiresAt,
                message.language());
    }

    /// Whether it goes before the text that it belongs to.
    public boolean isAttachment() {
        return owner.equals(Parts.OWNER);
    }

    OwnedLetter owned() {
        return new OwnedLetter(id, owner);
    }

    @Override
    public String toString() {
        return "Departing[" + id.value() + " " + priority + "]";
    }
}
