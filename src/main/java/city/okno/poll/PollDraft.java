package city.okno.poll;

import city.okno.script.Wording;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A poll as its author wants it.
///
/// @param question 1–[#LONGEST_QUESTION] characters in each language
/// @param about null: it belongs to no campaign
/// @param closes no answer is taken from this instant on
/// @param hidden nobody sees before it closes what or how many have answered
/// @param resultTold whether those who answered are told the result when it closes
public record PollDraft(
        Form form,
        Wording question,
        Addressees to,
        @Nullable About about,
        Instant opens,
        Instant closes,
        boolean hidden,
        boolean resultTold) {

    public static final int LONGEST_QUESTION = 300;

    /// What a poll belongs to.
    ///
    /// @param direction null: to none of them
    public record About(long campaign, @Nullable Long direction) {}
}
