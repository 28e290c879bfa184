package city.okno.poll;

import java.time.Instant;

/// A poll was written; it may open later. Published in the transaction that wrote it.
public record PollAsked(PollId poll, Instant at) {}
