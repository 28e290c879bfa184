package city.okno.delivery.outbox;

import city.okno.delivery.Address;
import city.okno.delivery.LetterId;
import city.okno.delivery.Message;
import city.okno.delivery.Outgoing;
import city.okno.delivery.Priority;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A claimed letter. `toString` shows neither address nor content.
///
/// @param lease who may go on with it, as long as the row says the same
/// @param attempts how often it failed before
/// @param mailing 0: none
/// @param lineage of a letter of a mailing: the letter under whose number it was called first; null
///   before its first call
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
        @Nullable LetterId lineage,
        Instant createdAt,
        Instant expiresAt) {

    public Outgoing outgoing() {
        return new Outgoing(
                id,
                attempts + 1,
                to,
                message.text(),
                mailing == 0 ? buttons : SharedToken.onEach(buttons, mailing),
                message.pictures(),
                message.files(),
                message.ask(),
                expiresAt,
                message.language());
    }

    /// Whether one call can bring both: letters of one mailing that look the same, and that were
    /// called together, and as often, if they were called before.
    public boolean leavesWith(Departing other) {
        return mailing != 0
                && mailing == other.mailing
                && Objects.equals(lineage, other.lineage)
                && attempts == other.attempts
                && message.equals(other.message)
                && labels().equals(other.labels());
    }

    private List<String> labels() {
        return buttons.stream().map(Outgoing.Button::label).toList();
    }

    /// The same letter, in a call with others.
    Departing calledAs(LetterId lineage) {
        return new Departing(
                id, lease, owner, priority, to, message, buttons, attempts, mailing, lineage,
                createdAt, expiresAt);
    }

    /// Whether it goes before the text that it belongs to.
    public boolean isAttachment() {
        return owner.equals(Parts.OWNER);
    }

    OwnedLetter owned() {
        return new OwnedLetter(id, to.channel(), owner);
    }

    @Override
    public String toString() {
        return "Departing[" + id.value() + " " + priority + "]";
    }
}
