package city.okno.appointment.arrival;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Coming to an appointment.
///
/// @param early so long before its time one can say that one is there
/// @param late so long after it the place is kept
/// @param announced so long for who said that they will be late
/// @param metres so near to a centre one is there
@Validated
@ConfigurationProperties("okno.appointments.arrival")
record ArrivalSettings(
        @DefaultValue("30m") Duration early,
        @DefaultValue("10m") Duration late,
        @DefaultValue("20m") Duration announced,
        @DefaultValue("300") @Min(10) int metres) {}
