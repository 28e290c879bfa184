package city.okno.channel.telegram;

import city.okno.conversation.Conversations;
import city.okno.conversation.Conversations.Acknowledgement;
import city.okno.conversation.Inbound;
import city.okno.operations.Incident;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/// Hands what a poll brought to the conversations: the updates of one chat in their order,
/// different chats side by side.
final class TelegramTurns {

    private static final Logger log = LoggerFactory.getLogger(TelegramTurns.class);

    private final TelegramUpdates updates;
    private final Conversations conversations;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    TelegramTurns(TelegramUpdates updates, Conversations conversations) {
        this.updates = updates;
        this.conversations = conversations;
    }

    /// @return whether all of them are committed; if not, all are to be brought again
    boolean take(List<Update> batch) throws InterruptedException {
        var chats = new LinkedHashMap<String, List<Inbound>>();
        for (var update : batch) {
            readable(update)
                    .ifPresent(inbound ->
                            chats.computeIfAbsent(inbound.from().value(), _ -> new ArrayList<>())
                                    .add(inbound));
        }
        var taken = true;
        for (var chat : threads.invokeAll(chats.values().stream().map(this::turnsOf).toList())) {
            taken &= wasTaken(chat);
        }
        return taken;
    }

    /// An edge: an update that trips us is passed over, or it would come back for ever.
    private Optional<Inbound> readable(Update update) {
        try {
            return updates.inbound(update);
        } catch (RuntimeException bug) {
            log.error(
                    "Update {} is passed over, incident {}",
                    update.getUpdateId(),
                    Incident.next(),
                    bug);
            return Optional.empty();
        }
    }

    private Callable<Boolean> turnsOf(List<Inbound> chat) {
        return () ->
                chat.stream()
                        .map(conversations::receive)
                        .noneMatch(answer -> answer instanceof Acknowledgement.NotNow);
    }

    private static boolean wasTaken(Future<Boolean> chat) throws InterruptedException {
        try {
            return chat.get();
        } catch (ExecutionException bug) {
            log.error(
                    "A turn ended in an exception that it should have kept, incident {}",
                    Incident.next(),
                    bug.getCause());
            return false;
        }
    }
}
