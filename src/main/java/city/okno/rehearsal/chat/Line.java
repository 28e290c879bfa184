package city.okno.rehearsal.chat;

import city.okno.script.ChannelKind;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of a `.chat` file. Numbers count from 1.
public sealed interface Line {

    int number();

    /// `at 2026-06-05 09:40`, in the city's zone.
    record At(int number, LocalDateTime time) implements Line {}

    /// `in vk`: where lines without a channel of their own happen.
    record In(int number, ChannelKind channel) implements Line {}

    /// `language en`: what the messengers say about people from here on.
    record Language(int number, String code) implements Line {}

    /// `given centre "Строгино" open 08:00-20:00`.
    record Given(int number, String word, List<String> words, List<String> quoted)
            implements Line {}

    /// `~ 95m`: the clock moves on and what is due happens.
    record Wait(int number, Duration time) implements Line {}

    /// `Дарья > /book`.
    ///
    /// @param channel null: the file's
    record Input(int number, String name, @Nullable ChannelKind channel, What what)
            implements Line {}

    /// `< Какой центр? [Строгино] [Щукино]`.
    ///
    /// @param name null: who spoke last
    /// @param channel null: the file's
    /// @param last number of its last line; more than one when the text is continued
    /// @param text pattern of the text
    /// @param buttons patterns of the labels
    record Seen(
            int number,
            int last,
            @Nullable String name,
            @Nullable ChannelKind channel,
            String text,
            List<String> buttons)
            implements Line {}

    /// What somebody does.
    sealed interface What {
        record Text(String text) implements What {}

        /// @param of how the prompt begins whose button it is; null: the last one that has it
        record Press(String label, @Nullable String of) implements What {}

        record Photo(String file) implements What {}

        record Location(double latitude, double longitude) implements What {}

        record Contact(boolean own) implements What {}

        /// `voice`, `sticker`
        record Other(String kind) implements What {}
    }
}
