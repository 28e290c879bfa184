package city.okno.resident.code;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Limits of the codes that prove a number.
///
/// @param validFor how long a code is good
/// @param attempts wrong codes per code, and per number in `lock`
/// @param lock how long wrong codes for a number are remembered
/// @param perPhone codes to one number in 24 hours
/// @param perChat codes asked for by one chat or person in 24 hours
/// @param perHour codes of all in an hour: strangers cost the city no more than that
@Validated
@ConfigurationProperties("okno.phone-codes")
record PhoneCodeSettings(
        @DefaultValue("10m") Duration validFor,
        @DefaultValue("5") @Min(1) int attempts,
        @DefaultValue("1h") Duration lock,
        @DefaultValue("5") @Min(1) int perPhone,
        @DefaultValue("10") @Min(1) int perChat,
        @DefaultValue("2000") @Min(1) int perHour) {}
