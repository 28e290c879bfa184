package city.okno.campaign;

import java.time.Instant;

/// What became of an application.
///
/// A number is the applicant's place among all applications that were not refused, from 1.
public sealed interface Admission {

    /// A participant, as soon as the campaign opens.
    ///
    /// @param missing how many applications are still needed; 0: only its date has not come
    /// @param opens not before this instant
    record Counted(int number, int threshold, int missing, Instant opens) implements Admission {}

    /// A participant, and the one whose application opened the campaign.
    record Opened(int number) implements Admission {}

    /// A participant of a campaign that is open.
    record Joined(int number) implements Admission {}

    /// There are fewer places than may apply; who is admitted is decided when it opens.
    record Applied(int number, int threshold, int missing, Instant opens) implements Admission {}

    /// All places are taken.
    record Waiting(int number) implements Admission {}

    record TooYoung(int minimumAge) implements Admission {}

    record OutsideCity() implements Admission {}

    /// Applied before; the first questionnaire stands.
    record AlreadyApplied(int number) implements Admission {}

    /// The campaign takes no applications.
    record Closed() implements Admission {}

    /// Nobody can apply before a phone is proved.
    record PhoneNeeded() implements Admission {}
}
