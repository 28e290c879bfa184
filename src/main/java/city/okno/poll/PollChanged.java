package city.okno.poll;

import java.time.Instant;

/// A poll asks something else now, and nobody has answered it yet. Published in the transaction
/// that changed it.
public record PollChanged(PollId poll, Instant at) {}
