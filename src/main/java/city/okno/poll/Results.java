package city.okno.poll;

import city.okno.media.PictureId;
import city.okno.script.PartyId;
import city.okno.script.Wording;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// The only door to what people answered. Every text, picture, list and file that shows some of it
/// asks here.
public interface Results {

    /// Fewer people than this are not broken down: they would know each other.
    int FEWEST = 5;

    Found of(Poll poll, Reader reader, Instant now);

    /// How many people have answered; empty while this reader may not know.
    OptionalInt turnout(Poll poll, Reader reader, Instant now);

    /// What can be told to many at once, whoever they are.
    Publication publication(Poll poll, Instant now);

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

        /// Nobody sees them before the poll closes, nor how many there are.
        record Hidden(Instant until) implements Found {}

        /// Who answers sees them at once, all others when the poll has closed.
        record AfterAnswering(int answered, Instant until) implements Found {}

        /// Words are read by moderators and not counted.
        record OnlyWords(int answered) implements Found {}

        /// The poll asked others, or was taken back.
        record Gone() implements Found {}
    }

    /// A result for everybody.
    sealed interface Publication {
        /// @param picture its public id, by language
        record Ready(Tally tally, Wording picture) implements Publication {}

        /// The poll is not over, or its picture was not painted yet.
        record NotYet() implements Publication {}

        /// There will never be one: too few have answered, or in words, or it was taken back.
        record Nothing() implements Publication {}
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
