/// Appointments: when one can come, who holds or has booked which time, moving, cancelling,
/// reminders.
///
/// The door is [Appointments]; what it does stands in one sub-package per topic: what is free
/// (`slot`), booking (`booking`), talking about it (`talk`), reminding of it (`reminder`), what one
/// takes along (`pass`, with files of `calendar`), where talks by video take place (`video`).
/// Rules: `docs/appointments.md`.
@NullMarked
@ApplicationModule(
        displayName = "Appointment",
        allowedDependencies = {
            "script",
            "centre",
            "service",
            "resident",
            "notice",
            "audit",
            "media",
            "operations",
            "settings",
            "storage",
            "planning"
        })
package city.okno.appointment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
