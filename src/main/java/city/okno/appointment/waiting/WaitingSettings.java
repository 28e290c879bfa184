package city.okno.appointment.waiting;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How earlier times are offered.
///
/// @param offer so long one person has to say whether they want it
/// @param near nothing is offered that begins sooner
/// @param gain only what is so much earlier is worth a move
@Validated
@ConfigurationProperties("okno.appointments.waiting")
record WaitingSettings(
        @DefaultValue("5m") @DurationMin(minutes = 1, message = "must be at least a minute")
                Duration offer,
        @DefaultValue("2h") @DurationMin(message = "must not be negative") Duration near,
        @DefaultValue("1h") @DurationMin(message = "must not be negative") Duration gain) {}
