package city.okno.appointment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How one books.
///
/// @param unit how long a slot is; every visit takes whole slots
/// @param lead so long before one can book at the latest
/// @param horizon how many days ahead one can book
/// @param hold so long a chosen time is kept for who has still to confirm it
/// @param open so many appointments one person can have at a time
/// @param holds so many times one person can hold in an hour
@Validated
@ConfigurationProperties("okno.appointments")
public record AppointmentSettings(
        @DefaultValue("15m") @DurationMin(minutes = 5, message = "must be at least 5 minutes")
                Duration unit,
        @DefaultValue("30m") Duration lead,
        @DefaultValue("14") @Min(1) @Max(value = 90, message = "must be at most 90 days")
                int horizon,
        @DefaultValue("5m") @DurationMin(minutes = 1, message = "must be at least a minute")
                Duration hold,
        @DefaultValue("3") @Min(1) int open,
        @DefaultValue("20") @Min(1) int holds) {}
