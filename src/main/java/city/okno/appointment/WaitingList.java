package city.okno.appointment;

import city.okno.script.PartyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The door for who wants an earlier time, or any time where all are taken. What is freed is kept
/// for the first of them whom it suits, for some minutes, and then for the next. What writes is
/// called inside a transaction that has locked the row of the person concerned.
public interface WaitingList {

    /// Waits for a time earlier than that of an appointment; who waits already keeps their place.
    ///
    /// @return empty when there is no such appointment to come
    Optional<WaitingId> join(AppointmentId appointment, PartyId by, Instant now);

    /// Waits for any time.
    ///
    /// @return empty for who has proved no phone
    Optional<WaitingId> join(Visit visit, PartyId by, Instant now);

    /// @param offer what is kept for them
    /// @param name of who will come, where nothing is booked yet; null: as they are registered
    Answering take(AppointmentId offer, PartyId by, @Nullable String name, Instant now);

    /// The offer goes to the next one; they go on waiting.
    void leave(AppointmentId offer, PartyId by, Instant now);

    /// Nothing more is offered.
    void stop(WaitingId waiting, PartyId by, Instant now);

    /// So long an offer is kept.
    Duration patience();
}
