package city.okno.appointment.pass;

import city.okno.appointment.AppointmentId;
import java.time.Instant;

/// @param picture public id of the picture that shows the ticket's code
/// @param changedAt when the appointment became what it is
record Pass(AppointmentId appointment, PassToken token, String picture, Instant changedAt) {}
