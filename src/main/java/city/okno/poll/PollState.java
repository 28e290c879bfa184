package city.okno.poll;

/// Where a poll stands.
public enum PollState {
    /// Its day has not come.
    PLANNED,
    OPEN,
    CLOSED,
    /// Taken back by a moderator; nobody sees it any more.
    CANCELLED
}
