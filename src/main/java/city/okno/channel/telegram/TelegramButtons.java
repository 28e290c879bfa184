package city.okno.channel.telegram;

import city.okno.delivery.Ask;
import city.okno.delivery.Outgoing;
import city.okno.delivery.Outgoing.Button;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboard;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardRow;

/// Buttons as Telegram shows them. The number and the place can only be shared from the keyboard
/// that replaces the one for letters; there the other options are typed by a press, which the
/// engine takes as their label.
final class TelegramButtons {

    /// Longer labels get a row of their own: about half of a phone's width.
    private static final int HALF_ROW = 16;

    /// Bot API InlineKeyboardButton: callback_data is 1–64 bytes.
    private static final int MOST_DATA = 64;

    private TelegramButtons() {}

    static @Nullable ReplyKeyboard of(Outgoing outgoing) {
        if (outgoing.options().isEmpty()) {
            return null;
        }
        return outgoing.options().stream().anyMatch(button -> button.share() != null)
                ? keyboard(outgoing.options())
                : inline(outgoing.options());
    }

    private static ReplyKeyboard inline(List<Button> buttons) {
        var rows = new ArrayList<InlineKeyboardRow>();
        for (var row : rows(buttons)) {
            rows.add(new InlineKeyboardRow(row.stream().map(TelegramButtons::inline).toList()));
        }
        return new InlineKeyboardMarkup(rows);
    }

    private static InlineKeyboardButton inline(Button button) {
        var bytes = button.token().getBytes(StandardCharsets.UTF_8).length;
        if (bytes == 0 || bytes > MOST_DATA) {
            throw new IllegalArgumentException("a token of " + bytes + " bytes");
        }
        return InlineKeyboardButton.builder()
                .text(button.label())
                .callbackData(button.token())
                .build();
    }

    private static ReplyKeyboard keyboard(List<Button> buttons) {
        var rows = new ArrayList<KeyboardRow>();
        for (var row : rows(buttons)) {
            rows.add(new KeyboardRow(row.stream().map(TelegramButtons::key).toList()));
        }
        return ReplyKeyboardMarkup.builder()
                .keyboard(rows)
                .resizeKeyboard(true)
                .oneTimeKeyboard(true)
                .build();
    }

    /// The client refuses a key that is said not to share something, so that is left unsaid.
    private static KeyboardButton key(Button button) {
        var key = KeyboardButton.builder().text(button.label());
        if (button.share() == Ask.PHONE) {
            key.requestContact(true);
        } else if (button.share() == Ask.LOCATION) {
            key.requestLocation(true);
        }
        return key.build();
    }

    /// Two short labels share a row.
    private static List<List<Button>> rows(List<Button> buttons) {
        var rows = new ArrayList<List<Button>>();
        for (var button : buttons) {
            var last = rows.isEmpty() ? null : rows.getLast();
            if (last != null && last.size() == 1 && isShort(last.getFirst()) && isShort(button)) {
                last.add(button);
            } else {
                rows.add(new ArrayList<>(List.of(button)));
            }
        }
        return rows;
    }

    private static boolean isShort(Button button) {
        return button.label().length() <= HALF_ROW;
    }
}
