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
/// @param firstFew the share of its people on whom each messenger tries a broadcast out, in whole
///   pages of a hundred; 1: all at once
/// @param failures the share of letters that may fail before a broadcast stops itself; 1: it never
///   does
@Validated
@ConfigurationProperties("okno.broadcasts")
record BroadcastSettings(
        @DefaultValue("2m") Duration ahead,
        @DefaultValue("1") @Min(value = 1, message = "must be at least 1") int perDay,
        @DefaultValue("0.01") double firstFew,
        @DefaultValue("0.05") double failures) {

    @AssertTrue(message = "first-few and failures must be more than 0 and at most 1")
    boolean isShare() {
        return firstFew > 0 && firstFew <= 1 && failures > 0 && failures <= 1;
    }

    @AssertTrue(message = "ahead must be at least 10 seconds")
    boolean isAheadLongEnough() {
        return ahead.toSeconds() >= 10;
    }
}
