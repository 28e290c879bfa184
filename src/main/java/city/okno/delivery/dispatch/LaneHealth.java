package city.okno.delivery.dispatch;

import city.okno.script.ChannelKind;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// In health as `lanes`: down when a provider refuses our account.
@Component("lanesHealthIndicator")
class LaneHealth implements HealthIndicator {

    private final Supplier<Map<ChannelKind, LaneStanding>> standings;

    @Autowired
    LaneHealth(Lanes lanes) {
        this(lanes::standings);
    }

    LaneHealth(Supplier<Map<ChannelKind, LaneStanding>> standings) {
        this.standings = standings;
    }

    @Override
    public Health health() {
        var health = Health.up();
        standings
                .get()
                .forEach((kind, standing) -> {
                    switch (standing) {
                        case LaneStanding.Open _ -> health.withDetail(kind.code(), "open");
                        case LaneStanding.StandingBy _ ->
                                health.withDetail(kind.code(), "standing by");
                        case LaneStanding.Closed(var until) ->
                                health.down()
                                        .withDetail(kind.code(), "told to wait until " + until);
                        case LaneStanding.Down(var reason) ->
                                health.down().withDetail(kind.code(), "down: " + reason);
                    }
                });
        return health.build();
    }
}
