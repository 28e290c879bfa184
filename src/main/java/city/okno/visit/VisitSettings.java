package city.okno.visit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What is told from visits, and how long they are kept.
///
/// @param weeks from how many of the last weeks it is said when a centre is full
/// @param keep how long single visits are kept; what is told of older ones changes nothing
/// @param keepHours how long the sums of an hour are kept
@Validated
@ConfigurationProperties("okno.visits")
public record VisitSettings(
        @DefaultValue("12")
                @Min(value = 2, message = "must be at least 2")
                @Max(value = 52, message = "must be at most 52")
                int weeks,
        @DefaultValue("90d") @DurationMin(days = 1, message = "must be at least a day")
                Duration keep,
        @DefaultValue("800d") @DurationMin(days = 14, message = "must be at least 14 days")
                Duration keepHours) {}
