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

    /// All that the bot sent to a person, in its order.
    List<TelegramBubble> bubbles(long person);
}
