package city.okno.notice;

import city.okno.script.PartyId;
import city.okno.script.Phone;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What has to be told to a person or to a bare phone.
///
/// @param key unique per sender; the same key again is answered with what was stored
/// @param template key of the words, for example `document.ready`; the short form for SMS is the
///   same key with `_sms`, where it exists
/// @param arguments plain values by name; a [city.okno.script.Wording] is said in the reader's
///   language; under [#PICTURE] a picture, under [#CLIMB] its own deadline
/// @param buttons what can be done about it
/// @param expiresAt nothing leaves after it
/// @param supersedeKey what is still waiting under this key is replaced by this notice; null:
///   nothing
/// @param department whose budget pays for its SMS; null: nobody's
/// @param notBefore it waits until then; null: it may leave at once
/// @param language two letters, for who never chose one; null: the first configured
public record Notice(
        Recipient to,
        Category category,
        String sender,
        String key,
        String template,
        Map<String, Object> arguments,
        List<Button> buttons,
        Instant expiresAt,
        @Nullable String supersedeKey,
        @Nullable String department,
        @Nullable Instant notBefore,
        @Nullable String language) {

    /// The argument that is no word: the public id of a picture that is shown with the text.
    public static final String PICTURE = "picture";

    /// The argument that is no word: so long it may stay unconfirmed before it goes another way, as
    /// a [java.time.Duration]; without it as long as the settings say for its category.
    public static final String CLIMB = "climb";

    public Notice {
        arguments = Map.copyOf(arguments);
        buttons = List.copyOf(buttons);
    }

    /// For which no department pays.
    public Notice(
            Recipient to,
            Category category,
            String sender,
            String key,
            String template,
            Map<String, Object> arguments,
            List<Button> buttons,
            Instant expiresAt,
            @Nullable String supersedeKey) {
        this(
                to,
                category,
                sender,
                key,
                template,
                arguments,
                buttons,
                expiresAt,
                supersedeKey,
                null,
                null,
                null);
    }

    /// The same notice, for which this department pays.
    public Notice paidBy(String payer) {
        return new Notice(
                to,
                category,
                sender,
                key,
                template,
                arguments,
                buttons,
                expiresAt,
                supersedeKey,
                payer,
                notBefore,
                language);
    }

    /// Whether its time has not come.
    public boolean waits(Instant now) {
        return notBefore != null && now.isBefore(notBefore);
    }

    public sealed interface Recipient {
        record ToParty(PartyId party) implements Recipient {}

        /// A department's phone makes no person.
        record ToPhone(Phone phone) implements Recipient {}
    }

    /// @param label key of the words
    /// @param flow the flow that a press starts
    /// @param slots first values of its slots
    /// @param arguments of the label, beside those of the notice
    public record Button(
            String label, String flow, Map<String, String> slots, Map<String, Object> arguments) {
        public Button {
            slots = Map.copyOf(slots);
            arguments = Map.copyOf(arguments);
        }

        public Button(String label, String flow, Map<String, String> slots) {
            this(label, flow, slots, Map.of());
        }
    }
}
