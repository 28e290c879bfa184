package city.okno.delivery.dispatch;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// In health as `lanes`: down when a provider refuses our account.
@Component("lanesHealthIndicator")
class LaneHealth implements HealthIndicator {

    private final Lanes lanes;

    LaneHealth(Lanes lanes) {
        this.lanes = lanes;
    }

    @Override
    public Health health() {
        var health = Health.up();
        lanes.standings()
                .forEach((kind, standing) -> {
                    switch (standing) {
                        case LaneStanding.Open _ -> health.withDetail(kind.code(), "open");
                        case LaneStanding.StandingBy _ ->
                                health.withDetail(kind.code(), "standing by");
                        case LaneStanding.Down(var reason) ->
                                health.down().withDetail(kind.code(), "down: " + reason);
                    }
                });
        return health.build();
    }
}
