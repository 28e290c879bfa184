package city.okno.appointment.pass;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// `okno.appointments.calendar.*`.
///
/// @param perAddress how many calendar files one network may ask for in a minute
@Validated
@ConfigurationProperties("okno.appointments.calendar")
record CalendarSettings(
        @DefaultValue("30") @Min(value = 1, message = "must be at least 1") int perAddress) {}
