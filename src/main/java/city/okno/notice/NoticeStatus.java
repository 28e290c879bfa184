package city.okno.notice;

import city.okno.script.ChannelKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What became of a notice, without anything about the person.
///
/// @param reason a short code, for example `unwanted`; empty when there is none
/// @param dueAt when it may leave, as long as it waits
/// @param endedAt null: it has not ended
/// @param attempts the ways that were tried, the earliest first
public record NoticeStatus(
        Standing standing,
        String reason,
        Instant toldAt,
        Instant dueAt,
        Instant expiresAt,
        @Nullable Instant endedAt,
        List<Attempt> attempts) {

    private static final Set<String> LEFT = Set.of("sent", "delivered", "read", "undelivered");

    public NoticeStatus {
        attempts = List.copyOf(attempts);
    }

    /// Whether a messenger or the operator of the telephone network took it, by any way.
    public boolean hasLeft() {
        return attempts.stream().anyMatch(it -> it.state() != null && LEFT.contains(it.state()));
    }

    public enum Standing {
        /// For its time: a schedule, the end of quiet hours, room under a cap.
        WAITING,
        /// A message is on its way or was sent, and nobody confirmed it yet.
        ACTIVE,
        /// The person pressed a button under it, or the messenger says that it was read.
        READ,
        /// The provider says that the phone has it.
        DELIVERED,
        /// It was sent, and until it expired nobody confirmed it.
        UNCONFIRMED,
        /// No address took it.
        FAILED,
        /// It never left in time.
        EXPIRED,
        /// Its sender took it back, or the person was erased.
        CANCELLED,
        /// A newer one took its place.
        SUPERSEDED,
        /// The person does not want it, or there was no address.
        SUPPRESSED
    }

    /// One message by one way.
    ///
    /// @param state `queued`, `sent`, `delivered`, `read`, `undelivered`, `rejected`, `dropped` or
    ///   `unknown`; null: forgotten, it was long ago
    /// @param reason a short code; empty when there is none
    public record Attempt(ChannelKind channel, @Nullable String state, String reason, Instant at) {}
}
