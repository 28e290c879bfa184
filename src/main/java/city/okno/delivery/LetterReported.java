package city.okno.delivery;

import java.time.Instant;

/// A provider told how far a letter got, further than what was known. Published in the transaction
/// that stores it; a read letter is told by [MessageSeen] too.
///
/// @param owner as given when the letter was put
/// @param reason a short code, for example `30003`; empty when there is none
public record LetterReported(
        LetterId letter, String owner, Receipt receipt, String reason, Instant at) {}
