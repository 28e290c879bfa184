package city.okno.delivery.dispatch;

import java.time.Instant;

/// How a lane is, as operators see it in health.
sealed interface LaneStanding {

    record Open() implements LaneStanding {}

    /// Another node dispatches it, or none does yet.
    record StandingBy() implements LaneStanding {}

    /// The provider told the lane to wait for more than five minutes.
    record Closed(Instant until) implements LaneStanding {}

    /// The provider refuses the account.
    record Down(String reason) implements LaneStanding {}
}
