package city.okno.appointment;

/// An appointment was booked, moved, cancelled, or its holder came. Published in the transaction in
/// which it happened.
public record AppointmentChanged(Appointment appointment) {}
