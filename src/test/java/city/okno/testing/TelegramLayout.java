package city.okno.testing;

import city.okno.testing.TelegramBubble.Button;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads what a bot sends as an app lays it out.
final class TelegramLayout {

    private TelegramLayout() {}

    /// @param sent parameters of sendMessage and its like
    static TelegramBubble bubble(int id, JsonNode sent, String attached) {
        return new TelegramBubble(
                id, sent.path("text").asString(""), buttons(sent.path("reply_markup")), attached);
    }

    /// @param edit parameters of editMessageText
    static TelegramBubble edited(TelegramBubble message, JsonNode edit) {
        return new TelegramBubble(
                message.id(),
                edit.path("text").asString(""),
                buttons(edit.path("reply_markup")),
                message.attached());
    }

    private static List<Button> buttons(JsonNode markup) {
        var buttons = new ArrayList<Button>();
        for (var row : markup.path("inline_keyboard")) {
            for (var button : row) {
                buttons.add(
                        new Button(
                                button.path("text").asString(),
                                button.path("callback_data").asString("")));
            }
        }
        for (var row : markup.path("keyboard")) {
            for (var key : row) {
                buttons.add(new Button(key.path("text").asString(), ""));
            }
        }
        return List.copyOf(buttons);
    }
}
