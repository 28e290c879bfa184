package city.okno.delivery.outbox;

import jakarta.validation.constraints.AssertTrue;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// `okno.delivery.keep.*`: personal data of letters that have their outcome.
///
/// @param bodies how long after its end a letter keeps its content and its address
/// @param letters how long after that the empty letter and its buttons are kept; a press on an old
///   prompt is understood for so long
@Validated
@ConfigurationProperties("okno.delivery.keep")
record RetentionSettings(
        @DefaultValue("7d") Duration bodies, @DefaultValue("83d") Duration letters) {

    @AssertTrue(message = "bodies and letters must not be negative")
    boolean isNotNegative() {
        return !bodies.isNegative() && !letters.isNegative();
    }
}
