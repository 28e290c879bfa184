package city.okno.delivery.dispatch;

/// How a lane is, as operators see it in health.
sealed interface LaneStanding {

    record Open() implements LaneStanding {}

    /// Another node dispatches it, or none does yet.
    record StandingBy() implements LaneStanding {}

    /// The provider refuses the account.
    record Down(String reason) implements LaneStanding {}
}
