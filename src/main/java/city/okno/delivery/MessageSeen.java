package city.okno.delivery;

import java.time.Instant;

/// A letter was certainly seen by whom it was sent to.
///
/// @param owner as given when the letter was put
public record MessageSeen(LetterId letter, String owner, Instant at) {}
