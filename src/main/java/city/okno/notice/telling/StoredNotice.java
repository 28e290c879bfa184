package city.okno.notice.telling;

import city.okno.delivery.MailingId;
import city.okno.notice.Category;
import city.okno.notice.Notice;
import city.okno.notice.Notice.Recipient;
import city.okno.notice.NoticeId;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A notice that has not ended. `toString` shows neither number nor arguments.
///
/// @param party null: nobody proved the phone yet
/// @param phone null: it was told to a party
/// @param mailing null: it is not part of a broadcast
/// @param department whose budget pays for its SMS, or a broadcast's own; null: nobody's
/// @param language of its letters so far; before the first, the one for who never chose one, or
///   null
/// @param again whether the person wanted to be told once more, later
public record StoredNotice(
        NoticeId id,
        NoticeState state,
        Category category,
        @Nullable PartyId party,
        @Nullable Phone phone,
        String template,
        Map<String, Object> arguments,
        List<Notice.Button> buttons,
        @Nullable String supersedeKey,
        @Nullable MailingId mailing,
        Instant expiresAt,
        @Nullable String department,
        @Nullable String language,
        boolean again) {

    /// Its own deadline; empty: that of its category.
    Optional<Duration> climb() {
        return arguments.get(Notice.CLIMB) instanceof Duration own
                ? Optional.of(own)
                : Optional.empty();
    }

    boolean isDigest() {
        return template.equals(DigestRepository.TEMPLATE);
    }

    /// The same notice, which tells this and is not worth telling after then.
    StoredNotice telling(Map<String, Object> other, Instant until) {
        return new StoredNotice(
                id,
                state,
                category,
                party,
                phone,
                template,
                other,
                buttons,
                supersedeKey,
                mailing,
                until,
                department,
                language,
                again);
    }

    /// Who is to be told: the person, once it is known whose number it is.
    public Recipient to() {
        return party == null
                ? new Recipient.ToPhone(Objects.requireNonNull(phone))
                : new Recipient.ToParty(party);
    }

    @Override
    public String toString() {
        return "StoredNotice[" + id.value() + " " + state + " " + template + "]";
    }
}
