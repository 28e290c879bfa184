package city.okno.notice;

/// What became of the wish to let a broadcast go that a moderator wants.
public enum Approval {
    APPROVED,
    /// Another moderator has to look at it.
    OWN,
    /// Its people are not counted yet, so nobody can know whom it reaches.
    NOT_COUNTED,
    /// It runs already, or has ended.
    NOT_WAITING
}
