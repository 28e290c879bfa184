package city.okno.channel.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/// Reads updates as the SDK models them. The SDK speaks Jackson 2.
final class TelegramJson {

    private static final Logger log = LoggerFactory.getLogger(TelegramJson.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private TelegramJson() {}

    /// @return empty when it is no JSON, or not an update at all
    static Optional<Update> update(byte[] body) {
        try {
            var update = JSON.readTree(body);
            return update.path("update_id").canConvertToInt()
                    ? Optional.of(update(update))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /// @return with nothing but its id when the SDK cannot read the rest
    static Update update(JsonNode update) {
        try {
            return JSON.treeToValue(update, Update.class);
        } catch (JsonProcessingException unreadable) {
            // its message would show what the update says
            log.error(
                    "Update {} cannot be read: {}",
                    update.path("update_id").asInt(),
                    unreadable.getClass().getSimpleName());
            var passedOver = new Update();
            passedOver.setUpdateId(update.path("update_id").asInt());
            return passedOver;
        }
    }
}
