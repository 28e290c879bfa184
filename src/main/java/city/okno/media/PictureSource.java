package city.okno.media;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Where the bytes of a photo are, when a turn knows only the messenger's reference. An adapter of
/// a messenger that holds photos offers one bean of this type.
public interface PictureSource {

    /// The code of the channel, such as `telegram`.
    String channel();

    /// Called on a virtual thread, outside any transaction. The source has its own time limits and
    /// reads no more than [Pictures#MOST_BYTES].
    Fetched fetch(String reference);

    /// What came of it.
    sealed interface Fetched {

        @SuppressWarnings("ArrayRecordComponent") // never compared
        record Photo(byte[] bytes) implements Fetched {}

        /// It will never come: the messenger does not know it any more, or it is too large.
        ///
        /// @param reason for the operator, without personal data
        record Gone(String reason) implements Fetched {}

        /// Not now.
        ///
        /// @param reason for the operator, without personal data
        /// @param after what the messenger asks to wait; null when it says nothing
        record Later(String reason, @Nullable Duration after) implements Fetched {}
    }
}
