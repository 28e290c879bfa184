package city.okno.channel.telegram;

import city.okno.delivery.Outgoing;
import city.okno.delivery.Rendering;
import city.okno.script.ChannelKind;
import java.util.List;
import org.springframework.stereotype.Component;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.ReplyKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.KeyboardButton;

/// There whether Telegram is on or not. Long texts are cut before they are letters.
@Component
class TelegramRendering implements Rendering {

    @Override
    public ChannelKind kind() {
        return ChannelKind.TELEGRAM;
    }

    @Override
    public List<Shown> of(Outgoing outgoing) {
        return List.of(new Shown(TelegramText.of(outgoing.text()).text(), rows(outgoing)));
    }

    private static List<List<String>> rows(Outgoing outgoing) {
        return switch (TelegramButtons.of(outgoing)) {
            case InlineKeyboardMarkup inline ->
                    inline.getKeyboard().stream()
                            .map(row -> row.stream().map(InlineKeyboardButton::getText).toList())
                            .toList();
            case ReplyKeyboardMarkup keyboard ->
                    keyboard.getKeyboard().stream()
                            .map(row -> row.stream().map(KeyboardButton::getText).toList())
                            .toList();
            case null, default -> List.of();
        };
    }
}
