package city.okno.poll;

import city.okno.media.PictureId;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The only door to what people answered. Every text, picture, list and file that shows some of it
/// asks here.
public interface Results {

    /// Fewer people than this are not broken down: they would know each other.
    int FEWEST = 5;

    Found of(Poll poll, Reader reader, Instant now);

    /// Answers in own words, the latest first; moderators only.
    ///
    /// @param before only those before this one; null: from the latest on
    Texts texts(Poll poll, Reader reader, @Nullable Long before, int most, Instant now);

    /// Who wants to see it.
    ///
    /// @param moderator whether the person may see what is not for everybody
    /// @param language two letters
    record Reader(PartyId party, boolean moderator, String language) {}

    /// What somebody gets to see.
    sealed interface Found {
        /// @param picture of it in the reader's language; null when none was painted yet
        record Shown(Tally tally, @Nullable PictureId picture) implements Found {}

        /// There are no numbers that could be shown yet.
        record TooFew(int answered) implements Found {}

        /// Nobody sees them before the poll closes.
        record Hidden(int answered, Instant until) implements Found {}

        /// Who answers sees them at once, all others when the poll has closed.
        record AfterAnswering(int answered, Instant until) implements Found {}

        /// Words are read by moderators and not counted.
        record OnlyWords(int answered) implements Found {}

        /// The poll asked others, or was taken back.
        record Gone() implements Found {}
    }

    /// Answers in own words that somebody gets to see.
    sealed interface Texts {
        record Shown(List<Text> texts) implements Texts {}

        record None() implements Texts {}

        record Hidden(Instant until) implements Texts {}

        record NotAllowed() implements Texts {}
    }

    /// @param id ascending; by it the next page is asked for
    record Text(long id, String words, Instant at) {
        @Override
        public String toString() {
            return "Text[" + id + "]";
        }
    }
}
