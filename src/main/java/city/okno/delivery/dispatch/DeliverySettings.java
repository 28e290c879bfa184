package city.okno.delivery.dispatch;

import city.okno.script.ChannelKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// `okno.delivery.*`.
///
/// @param enabled whether the lanes run by themselves; false in rehearsals, which drain by hand
/// @param look how often a lane looks for work that nothing told it of
/// @param hold how long a node holds a lane without a sign of life
/// @param answer how long a provider may take before the outcome of a call is unknown; longer than
///   every channel's own time-out
/// @param attempts how often a letter is tried before it is given up
/// @param firstRetry pause after the first failure; it triples with each one more
/// @param longestRetry the longest pause
/// @param lanes what the providers allow, by `telegram`, `vk`, `sms`, `web`
@Validated
@ConfigurationProperties("okno.delivery")
public record DeliverySettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1s") Duration look,
        @DefaultValue("15s") Duration hold,
        @DefaultValue("60s") Duration answer,
        @DefaultValue("8") @Min(value = 1, message = "must be at least 1") int attempts,
        @DefaultValue("2s") Duration firstRetry,
        @DefaultValue("30m") Duration longestRetry,
        @DefaultValue Map<ChannelKind, @Valid LaneSettings> lanes) {

    public DeliverySettings {
        lanes = Map.copyOf(lanes);
    }

    @AssertTrue(message = "look, hold, answer and the retries must be longer than 0")
    boolean isPositive() {
        return look.isPositive()
                && hold.isPositive()
                && answer.isPositive()
                && firstRetry.isPositive()
                && longestRetry.isPositive();
    }

    LaneSettings.Limits limits(ChannelKind lane) {
        return lanes.getOrDefault(lane, LaneSettings.UNSET).orElseOf(lane);
    }
}
