package city.okno.notice.telling;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How many notices of one category somebody gets at most; the rest comes together as one.
@Validated
@ConfigurationProperties("okno.notices.caps")
record CapSettings(
        @DefaultValue("3") @Min(value = 1, message = "must be at least 1") int perHour,
        @DefaultValue("6") @Min(value = 1, message = "must be at least 1") int perDay) {}
