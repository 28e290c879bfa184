package city.okno.channel.telegram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.telegram.telegrambots.meta.api.objects.Update;

/// Updates as Telegram sends them (Bot API 10.1); they stand in `src/test/resources/telegram`.
final class Recorded {

    private Recorded() {}

    static byte[] json(String name) {
        try (var file = Recorded.class.getResourceAsStream("/telegram/" + name + ".json")) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Update update(String name) {
        return TelegramJson.update(json(name)).orElseThrow();
    }
}
