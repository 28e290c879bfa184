package city.okno.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came in. Text is already NFC, without U+0000 and lone surrogates.
public sealed interface Content {

    record Text(String text) implements Content {}

    /// A button.
    ///
    /// @param pressId the messenger's id of the press, answered after the commit; null when there
    ///   is none
    record Press(String token, @Nullable String pressId) implements Content {}

    /// A deep link, for example `idea_17`; empty for a bare start.
    record Start(String payload) implements Content {}

    /// A shared contact.
    ///
    /// @param own whether the messenger proves it to be the sender's own number
    record Contact(String phone, boolean own) implements Content {}

    /// @param latitude degrees, −90 to 90
    /// @param longitude degrees, −180 to 180
    record Location(double latitude, double longitude) implements Content {}

    /// @param pictures public ids of pictures, reserved or stored
    /// @param caption empty when there is none
    record Photo(List<String> pictures, String caption) implements Content {
        public Photo {
            pictures = List.copyOf(pictures);
        }
    }

    /// Something that Okno cannot read.
    ///
    /// @param kind `sticker`, `voice`, `video`, `document`, `poll`, `other`
    record Unsupported(String kind) implements Content {}
}
