package city.okno.notice.broadcast;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// @param ahead for how long the lanes are given work; what is held or dropped when a broadcast is
///   paused or cancelled
/// @param perDay how many broadcasts one person is told in a day
@Validated
@ConfigurationProperties("okno.broadcasts")
record BroadcastSettings(
        @DefaultValue("2m") Duration ahead,
        @DefaultValue("1") @Min(value = 1, message = "must be at least 1") int perDay) {

    @AssertTrue(message = "ahead must be at least 10 seconds")
    boolean isAheadLongEnough() {
        return ahead.toSeconds() >= 10;
    }
}
