package city.okno.delivery;

import city.okno.script.RichText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A letter on its way through a channel.
///
/// @param attempt 1 for the first; part of what a provider uses to recognise a repetition
/// @param options in order; the token comes back with a press
/// @param language two letters, see [Message]; null when it is not known
public record Outgoing(
        LetterId letter,
        int attempt,
        Address to,
        RichText text,
        List<Button> options,
        List<String> pictures,
        List<Message.File> files,
        @Nullable Ask ask,
        Instant expiresAt,
        @Nullable String language) {

    /// A letter in a language that is not known.
    public Outgoing(
            LetterId letter,
            int attempt,
            Address to,
            RichText text,
            List<Button> options,
            List<String> pictures,
            List<Message.File> files,
            @Nullable Ask ask,
            Instant expiresAt) {
        this(letter, attempt, to, text, options, pictures, files, ask, expiresAt, null);
    }

    /// @param token what a press brings back; empty for a button that shares something
    /// @param share [Ask#PHONE] or [Ask#LOCATION]; null for an ordinary button
    public record Button(String label, String token, @Nullable Ask share) {}
}
