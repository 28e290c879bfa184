package city.okno.appointment;

import java.time.Instant;

/// A counter called somebody. Published in the transaction in which it happened, beside
/// [AppointmentChanged].
///
/// @param counter by its number
public record VisitorCalled(Appointment appointment, int counter, Instant at) {}
