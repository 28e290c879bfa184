package city.okno.delivery;

import city.okno.script.PartyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One message to one address, to be put into the outbox.
///
/// @param party whose buttons these are; null for a bare phone that is nobody's yet
/// @param owner who wants to know what became of it, for example `turn` or `notice:17`; no personal
///   data
/// @param notBefore null: at once
/// @param expiresAt null: a day after it was put; nothing leaves after it
/// @param supersedeKey letters still queued under this key can be dropped together
/// @param wordsVersion the bundle that the text came from
/// @param mailing null: it is not one of many
public record Letter(
        @Nullable PartyId party,
        Address to,
        Message message,
        Priority priority,
        String owner,
        @Nullable Instant notBefore,
        @Nullable Instant expiresAt,
        @Nullable String supersedeKey,
        @Nullable String wordsVersion,
        @Nullable MailingId mailing) {

    /// A letter that is not one of many.
    public Letter(
            @Nullable PartyId party,
            Address to,
            Message message,
            Priority priority,
            String owner,
            @Nullable Instant notBefore,
            @Nullable Instant expiresAt,
            @Nullable String supersedeKey,
            @Nullable String wordsVersion) {
        this(
                party,
                to,
                message,
                priority,
                owner,
                notBefore,
                expiresAt,
                supersedeKey,
                wordsVersion,
                null);
    }

    /// The same letter, saying something else.
    public Letter with(Message other) {
        return new Letter(
                party,
                to,
                other,
                priority,
                owner,
                notBefore,
                expiresAt,
                supersedeKey,
                wordsVersion,
                mailing);
    }

    /// The same letter, which does not leave after then.
    public Letter leavingBefore(Instant end) {
        return new Letter(
                party,
                to,
                message,
                priority,
                owner,
                notBefore,
                end,
                supersedeKey,
                wordsVersion,
                mailing);
    }

    /// An answer in a conversation.
    public static Letter reply(PartyId party, Address to, Message message, String wordsVersion) {
        return new Letter(
                party, to, message, Priority.REPLY, "turn", null, null, null, wordsVersion);
    }
}
