package city.okno.appointment;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Who gets what somebody gave up.
///
/// @param kept so long at least, and at most twice as long, only those who wait for it get it;
///   zero: everybody does at once
@Validated
@ConfigurationProperties("okno.appointments.freed")
public record FreedSettings(
        @DefaultValue("5m") @DurationMin(message = "must not be negative") Duration kept) {}
