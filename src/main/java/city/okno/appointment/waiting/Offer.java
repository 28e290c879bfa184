package city.okno.appointment.waiting;

import city.okno.appointment.Appointment;
import city.okno.appointment.WaitingId;
import city.okno.script.PartyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A time that is kept for somebody.
///
/// @param kept nobody's yet
/// @param instead what they have now; null: nothing
record Offer(
        WaitingId waiting,
        PartyId to,
        Appointment kept,
        @Nullable Appointment instead,
        Instant until) {}
