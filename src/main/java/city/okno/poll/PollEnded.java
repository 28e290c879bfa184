package city.okno.poll;

import java.time.Instant;

/// A poll takes no more answers. Published in the transaction that ended it.
///
/// @param cancelled whether it was taken back
public record PollEnded(PollId poll, boolean cancelled, Instant at) {}
