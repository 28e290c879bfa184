package city.okno.channel.vk;

import city.okno.conversation.Conversations;
import city.okno.conversation.Conversations.Acknowledgement;
import city.okno.conversation.Inbound;
import city.okno.delivery.Address;
import city.okno.delivery.Permissions;
import city.okno.delivery.Receipts;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Brings about what updates say: those of one person in their order, different persons side by
/// side.
final class VkTurns {

    private static final Logger log = LoggerFactory.getLogger(VkTurns.class);

    private final VkUpdates updates;
    private final Conversations conversations;
    private final Permissions permissions;
    private final Receipts receipts;
    private final InstantSource clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    VkTurns(
            VkUpdates updates,
            Conversations conversations,
            Permissions permissions,
            Receipts receipts,
            InstantSource clock) {
        this.updates = updates;
        this.conversations = conversations;
        this.permissions = permissions;
        this.receipts = receipts;
        this.clock = clock;
    }

    /// @return whether all of them are committed; if not, all are to be brought again
    boolean take(List<JsonNode> batch) throws InterruptedException {
        var people = new LinkedHashMap<Address, List<VkUpdate>>();
        for (var update : batch) {
            readable(update)
                    .ifPresent(read ->
                            people.computeIfAbsent(read.who(), _ -> new ArrayList<>()).add(read));
        }
        var taken = true;
        for (var one : threads.invokeAll(people.values().stream().map(this::all).toList())) {
            taken &= wasTaken(one);
        }
        return taken;
    }

    /// An edge: an update that trips us is passed over, or it would come back for ever.
    private Optional<VkUpdate> readable(JsonNode update) {
        try {
            return updates.read(update);
        } catch (RuntimeException bug) {
            log.error(
                    "An update of the kind {} is passed over, incident {}",
                    update.path("type").asString(""),
                    Incident.next(),
                    bug);
            return Optional.empty();
        }
    }

    private Callable<Boolean> all(List<VkUpdate> ofOne) {
        return () -> ofOne.stream().allMatch(this::take);
    }

    private boolean take(VkUpdate update) {
        return switch (update) {
            case VkUpdate.Turn(var inbound) -> converse(inbound);
            case VkUpdate.Allowed(var who) -> noted(() -> permissions.allowed(who));
            case VkUpdate.Denied(var who) ->
                    noted(() -> permissions.denied(who, "vk_message_deny", clock.instant()));
            case VkUpdate.Read(var who, var message) ->
                    noted(() -> receipts.readUpTo(who, message, clock.instant()));
        };
    }

    private boolean converse(Inbound inbound) {
        if (conversations.receive(inbound) instanceof Acknowledgement.NotNow) {
            return false;
        }
        updates.taken(inbound);
        return true;
    }

    /// An edge: a note that trips us is passed over, or it would come back for ever.
    private static boolean noted(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException failure) {
            if (DatabaseTrouble.passes(failure)) {
                return false;
            }
            log.error("A note of VK's is passed over, incident {}", Incident.next(), failure);
            return true;
        }
    }

    private static boolean wasTaken(Future<Boolean> one) throws InterruptedException {
        try {
            return one.get();
        } catch (ExecutionException bug) {
            log.error(
                    "An update ended in an exception that should have been kept, incident {}",
                    Incident.next(),
                    bug.getCause());
            return false;
        }
    }
}
