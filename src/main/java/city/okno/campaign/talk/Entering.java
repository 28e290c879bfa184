package city.okno.campaign.talk;

import city.okno.campaign.Standing;

/// Whether somebody may propose ideas in a campaign.
sealed interface Entering {

    record Participant() implements Entering {}

    /// No application, or a refused one.
    record NotYet() implements Entering {}

    /// Applied, but without a place.
    record Waiting(int number) implements Entering {}

    /// The campaign takes no ideas.
    record Closed() implements Entering {}

    static Entering of(Standing standing) {
        return switch (standing) {
            case Standing.Participant _ -> new Participant();
            case Standing.Applied(var number) -> new Waiting(number);
            case Standing.Waiting(var number) -> new Waiting(number);
            case Standing.Refused _, Standing.Stranger _ -> new NotYet();
        };
    }
}
