package city.okno.delivery.outbox;

/// What its letters may do.
enum MailingState {
    /// Leave.
    OPEN,
    /// Wait.
    HELD,
    /// Be dropped, bit by bit.
    CANCELLED,
    /// There are none that wait.
    CLOSED
}
