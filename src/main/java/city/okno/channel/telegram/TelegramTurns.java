package city.okno.channel.telegram;

import city.okno.conversation.Conversations;
import city.okno.conversation.Conversations.Acknowledgement;
import city.okno.delivery.Address;
import city.okno.delivery.Permissions;
import city.okno.operations.Incident;
import city.okno.storage.DatabaseTrouble;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;

/// Brings about what updates say: those of one chat in their order, different chats side by side.
final class TelegramTurns {

    private static final Logger log = LoggerFactory.getLogger(TelegramTurns.class);

    private final TelegramUpdates updates;
    private final Conversations conversations;
    private final TelegramAlbums albums;
    private final TelegramGroups groups;
    private final Permissions permissions;
    private final InstantSource clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    TelegramTurns(
            TelegramUpdates updates,
            Conversations conversations,
            TelegramAlbums albums,
            TelegramGroups groups,
            Permissions permissions,
            InstantSource clock) {
        this.updates = updates;
        this.conversations = conversations;
        this.albums = albums;
        this.groups = groups;
        this.permissions = permissions;
        this.clock = clock;
    }

    /// @return whether all of them are committed; if not, all are to be brought again
    boolean take(List<Update> batch) throws InterruptedException {
        var chats = new LinkedHashMap<Address, List<TelegramUpdate>>();
        for (var update : batch) {
            readable(update)
                    .ifPresent(read ->
                            chats.computeIfAbsent(read.chat(), _ -> new ArrayList<>()).add(read));
        }
        var taken = true;
        for (var chat : threads.invokeAll(chats.values().stream().map(this::all).toList())) {
            taken &= wasTaken(chat);
        }
        return taken;
    }

    /// An edge: an update that trips us is passed over, or it would come back for ever.
    private Optional<TelegramUpdate> readable(Update update) {
        try {
            return updates.read(update);
        } catch (RuntimeException bug) {
            log.error(
                    "Update {} is passed over, incident {}",
                    update.getUpdateId(),
                    Incident.next(),
                    bug);
            return Optional.empty();
        }
    }

    private Callable<Boolean> all(List<TelegramUpdate> ofChat) {
        return () -> ofChat.stream().allMatch(this::take);
    }

    private boolean take(TelegramUpdate update) {
        return switch (update) {
            case TelegramUpdate.Turn(var inbound) ->
                    settled(() -> albums.deliver(inbound.from()))
                            && !(conversations.receive(inbound) instanceof Acknowledgement.NotNow);
            case TelegramUpdate.Piece piece -> noted(() -> albums.add(piece));
            case TelegramUpdate.GroupCall call -> noted(() -> groups.answer(call));
            case TelegramUpdate.Blocked(var chat) ->
                    noted(() -> permissions.denied(chat, "telegram_blocked", clock.instant()));
            case TelegramUpdate.Unblocked(var chat) -> noted(() -> permissions.allowed(chat));
        };
    }

    private static boolean noted(Runnable work) {
        return settled(() -> {
            work.run();
            return true;
        });
    }

    /// An edge: a note that trips us is passed over, or it would come back for ever.
    private static boolean settled(BooleanSupplier work) {
        try {
            return work.getAsBoolean();
        } catch (RuntimeException failure) {
            if (DatabaseTrouble.passes(failure)) {
                return false;
            }
            log.error("A note of Telegram's is passed over, incident {}", Incident.next(), failure);
            return true;
        }
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
