package city.okno.testing;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// What the apps of people do, whatever stands in for Telegram.
public interface TelegramApp {

    /// Somebody sends a message.
    ///
    /// @param content of the Bot API's Message what makes it this one: `{"text": …}`
    void send(long person, ObjectNode content);

    void press(long person, TelegramBubble message, String data);

    /// The bot was one thing in somebody's chat and is another now.
    ///
    /// @param now Bot API ChatMember: `member`, `kicked`
    default void standing(long person, String before, String now) {
        throw new UnsupportedOperationException("nobody can stop a bot here");
    }

    /// All that the bot sent to a person, in its order.
    List<TelegramBubble> bubbles(long person);
}
