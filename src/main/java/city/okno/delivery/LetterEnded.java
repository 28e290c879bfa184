package city.okno.delivery;

import city.okno.script.ChannelKind;
import java.time.Instant;

/// What became of a letter: it was accepted by the provider, or it never will be. Published in the
/// transaction that stores it.
///
/// @param owner as given when the letter was put
/// @param outcome sent, rejected, dropped or unknown
/// @param reason a short code, for example `blocked_by_user`; empty when sent
public record LetterEnded(
        LetterId letter,
        ChannelKind lane,
        String owner,
        Outcome outcome,
        String reason,
        Instant at) {

    /// Final states of a letter.
    public enum Outcome {
        SENT,
        REJECTED,
        DROPPED,
        UNKNOWN
    }
}
