package city.okno.campaign;

/// Where a person stands in a campaign.
public sealed interface Standing {

    /// May do whatever the phase permits.
    record Participant(int number) implements Standing {}

    /// Applied; places are given when the campaign opens.
    record Applied(int number) implements Standing {}

    record Waiting(int number) implements Standing {}

    record Refused(Refusal reason) implements Standing {}

    /// No application, or no proved phone by which one would be found.
    record Stranger() implements Standing {}

    /// Why an application was refused.
    enum Refusal {
        TOO_YOUNG,
        OUTSIDE_CITY
    }
}
