package city.okno.notice.telling;

/// How a notice ended.
enum Ending {
    /// The person pressed a button under it, or the messenger says that it was read.
    READ,
    /// The provider says that the phone has it.
    DELIVERED,
    /// It was sent, and until it expired nobody confirmed it.
    UNCONFIRMED,
    /// No address took it.
    FAILED,
    /// It never left in time.
    EXPIRED,
    /// What it told of is not so any more, or the person was erased.
    CANCELLED,
    /// A newer one took its place.
    SUPERSEDED,
    /// The person does not want it, or there was no address.
    SUPPRESSED
}
