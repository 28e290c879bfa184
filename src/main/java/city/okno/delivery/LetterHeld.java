package city.okno.delivery;

import java.time.Instant;

/// A personal letter cannot leave for long: the provider told the whole lane to wait. Whoever owns
/// it may [withdraw][Outbox#withdraw] it and take another way. Published in a transaction, once for
/// each letter that waits when the lane closes.
///
/// @param owner as given when the letter was put
public record LetterHeld(LetterId letter, String owner, Instant at) {}
