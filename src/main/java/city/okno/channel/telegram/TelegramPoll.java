package city.okno.channel.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// `getUpdates`, but an update that the SDK cannot read does not take the others with it: only its
/// id is kept, so that it can be confirmed and passed over.
final class TelegramPoll extends GetUpdates {

    private static final Logger log = LoggerFactory.getLogger(TelegramPoll.class);

    @Override
    @SuppressWarnings("NonApiType") // the SDK wants it so
    public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
        try {
            return super.deserializeResponse(answer);
        } catch (TelegramApiRequestException unreadable) {
            if (unreadable.getCause() instanceof JsonProcessingException) {
                return new ArrayList<>(oneByOne(answer, unreadable));
            }
            throw unreadable;
        }
    }

    private static List<Update> oneByOne(String answer, TelegramApiRequestException unreadable)
            throws TelegramApiRequestException {
        try {
            var updates = new ArrayList<Update>();
            for (var update : OBJECT_MAPPER.readTree(answer).path("result")) {
                updates.add(read(update));
            }
            return updates;
        } catch (JsonProcessingException notEvenJson) {
            unreadable.addSuppressed(notEvenJson);
            throw unreadable;
        }
    }

    private static Update read(JsonNode update) throws JsonProcessingException {
        try {
            return OBJECT_MAPPER.treeToValue(update, Update.class);
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
