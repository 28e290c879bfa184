package city.okno.campaign;

/// What somebody has against an idea being seen: a reader who complains, a moderator who rejects.
///
/// @param text what is said beside the kind, up to 500 characters; with [Kind#OTHER] it is all that
///   is said
public record Objection(Kind kind, String text) {

    public Objection {
        if (text.length() > 500 || (kind == Kind.OTHER && text.isBlank())) {
            throw new IllegalArgumentException("an objection without words, or with too many");
        }
    }

    public static Objection of(Kind kind) {
        return new Objection(kind, "");
    }

    public enum Kind {
        /// It answers no question of the campaign.
        OFF_TOPIC,
        /// One cannot tell what is proposed.
        UNCLEAR,
        /// Somebody has proposed it before.
        COPY,
        RUDE,
        ADVERT,
        /// It names people or tells what is private.
        PERSONAL_DATA,
        OTHER
    }
}
