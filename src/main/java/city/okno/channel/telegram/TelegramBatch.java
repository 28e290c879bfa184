package city.okno.channel.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// `getUpdates`, but an update that the SDK cannot read does not take the others with it: only its
/// id is kept, so that it can be confirmed and passed over.
final class TelegramBatch extends GetUpdates {

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
                updates.add(TelegramJson.update(update));
            }
            return updates;
        } catch (JsonProcessingException notEvenJson) {
            unreadable.addSuppressed(notEvenJson);
            throw unreadable;
        }
    }
}
