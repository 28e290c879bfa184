package city.okno.appointment;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What happens when nobody comes.
///
/// @param after so long after the end of a visit it is missed, if nobody noted anything else
/// @param often who missed so many may have fewer appointments at a time; 0: never
/// @param within so far back they are counted
/// @param open so many appointments they may have at a time
@Validated
@ConfigurationProperties("okno.appointments.missed")
public record MissedSettings(
        @DefaultValue("30m") @DurationMin(message = "must not be negative") Duration after,
        @DefaultValue("2") @Min(0) int often,
        @DefaultValue("60d") @DurationMin(days = 1, message = "must be at least a day")
                Duration within,
        @DefaultValue("1") @Min(1) int open) {}
