package city.okno.appointment.reminder;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When people are reminded of an appointment.
///
/// @param first so long before; zero: not
/// @param last once more, so long before; zero: not
@ConfigurationProperties("okno.appointments.reminders")
record ReminderSettings(@DefaultValue("24h") Duration first, @DefaultValue("2h") Duration last) {}
