package city.okno.department.callback;

import city.okno.department.event.EventLog;
import city.okno.department.event.Feed;
import city.okno.planning.Planners;
import city.okno.storage.KeyedHash;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The addresses at which departments are told of their events. Inside the caller's transaction.
///
/// A secret is kept nowhere: it is the keyed hash of a random salt, which alone is stored.
@Component
public class Callbacks {

    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    private final CallbackRepository callbacks;
    private final DeliveryRepository deliveries;
    private final Feed feed;
    private final EventLog log;
    private final Planners planners;
    private final KeyedHash hash;
    private final CallbackSettings settings;

    Callbacks(
            CallbackRepository callbacks,
            DeliveryRepository deliveries,
            Feed feed,
            EventLog log,
            Planners planners,
            KeyedHash hash,
            CallbackSettings settings) {
        this.callbacks = callbacks;
        this.deliveries = deliveries;
        this.feed = feed;
        this.log = log;
        this.planners = planners;
        this.hash = hash;
        this.settings = settings;
    }

    /// From now on the sender is told here, at first of this.
    ///
    /// @param address judged by [CallbackAddress]
    /// @return the secret
    String register(String sender, String address, Instant now) {
        var salt = salt();
        var upto = feed.place(sender);
        while (!callbacks.replace(sender, address, salt, upto, now)
                && !callbacks.insert(sender, address, salt, upto, now)) {
            // another one was made at the same time and got the number
        }
        log.add(sender, "callback.registered", Map.of(), now);
        return signature(salt).secret();
    }

    /// For a while calls are signed with the old secret, too.
    ///
    /// @return the new secret; empty when the address is gone
    Optional<String> renew(Callback callback, Instant now) {
        var salt = salt();
        return callbacks.renew(callback.id(), salt, now.plus(settings.oldSecret()))
                ? Optional.of(signature(salt).secret())
                : Optional.empty();
    }

    /// Nothing is told there any more.
    ///
    /// @return false when it had ended before
    boolean end(Callback callback, Instant now) {
        deliveries.delete(callback.id());
        return callbacks.end(callback.id(), now);
    }

    /// What a call is signed with, the newest first.
    List<Signature> signatures(Callback callback, Instant now) {
        var signatures = new ArrayList<>(List.of(signature(callback.salt())));
        if (callback.oldSalt() != null
                && callback.oldUntil() != null
                && now.isBefore(callback.oldUntil())) {
            signatures.add(signature(callback.oldSalt()));
        }
        return signatures;
    }

    /// What nobody took, in the order of the events; empty, too, when there is no address.
    public List<DeadCall> dead(String sender, int most) {
        return callbacks.of(sender).map(it -> deliveries.dead(it.id(), most)).orElseGet(List::of);
    }

    /// Calls again with all that nobody took, as if it had just happened.
    ///
    /// @return how many
    public int replay(String sender, Instant now) {
        planners.wake(EventLog.READER);
        return callbacks.of(sender).map(it -> deliveries.replay(it.id(), now)).orElse(0);
    }

    /// Calls again with some of what nobody took.
    ///
    /// @param events their public ids; what is not among the dead is passed over
    /// @return how many
    public int replay(String sender, List<String> events, Instant now) {
        planners.wake(EventLog.READER);
        return callbacks
                .of(sender)
                .map(it ->
                        events.stream().mapToInt(id -> deliveries.replay(it.id(), id, now)).sum())
                .orElse(0);
    }

    private Signature signature(String salt) {
        return Signature.ofHash(hash.of("callback-secret", salt));
    }

    private String salt() {
        var bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
