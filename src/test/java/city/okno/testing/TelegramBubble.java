package city.okno.testing;

import java.util.List;

/// A message of the bot as the app shows it now: after edits.
///
/// @param id Telegram's `message_id`
/// @param text empty for a photo or a file alone
/// @param buttons of the message, or of the keyboard that came with it
/// @param attached `photo`, `document`, or empty
public record TelegramBubble(int id, String text, List<Button> buttons, String attached) {

    /// @param data what a press brings back; empty for a key of the keyboard, which types its label
    public record Button(String label, String data) {}

    public List<String> labels() {
        return buttons.stream().map(Button::label).toList();
    }
}
