package city.okno.department.callback;

import city.okno.audit.Actor;
import city.okno.audit.Audit;
import city.okno.audit.Subject;
import city.okno.department.KeyKind;
import city.okno.department.callback.CallbackAddress.Fault;
import city.okno.department.callback.CallbackAddress.Verdict;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Choice;
import city.okno.script.Role;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// What an admin may do about departments' addresses.
@Component
class CallbackActions implements Actions {

    private static final int NAME = 30;

    private final CallbackRepository callbacks;
    private final DeliveryRepository deliveries;
    private final CallbackAddress address;
    private final Callbacks door;
    private final Audit audit;

    CallbackActions(
            CallbackRepository callbacks,
            DeliveryRepository deliveries,
            CallbackAddress address,
            Callbacks door,
            Audit audit) {
        this.callbacks = callbacks;
        this.deliveries = deliveries;
        this.address = address;
        this.door = door;
        this.audit = audit;
    }

    /// @param kind `live` or `test`
    record Register(String department, String kind, String address) {}

    sealed interface Registration {
        /// @param secret shown once
        record Registered(String secret) implements Registration {}

        record BadAddress(Fault fault) implements Registration {}

        record NotAdmin() implements Registration {}
    }

    record Nothing() {}

    /// @param callback its number
    record One(String callback) {}

    sealed interface Look {
        /// @param host where it is called
        /// @param waiting events that it has to be told yet
        /// @param dead events that it did not take
        /// @param trouble what the last call came to, see [Answer.NotTaken]; `none` when it was
        ///   taken
        record Known(String sender, String host, long waiting, long dead, String trouble)
                implements Look {}

        record Gone() implements Look {}

        record NotAdmin() implements Look {}
    }

    sealed interface Replay {
        record Replayed(long count) implements Replay {}

        record Gone() implements Replay {}

        record NotAdmin() implements Replay {}
    }

    sealed interface Renewal {
        /// @param secret shown once
        record Renewed(String secret) implements Renewal {}

        record Gone() implements Renewal {}

        record NotAdmin() implements Renewal {}
    }

    sealed interface Ending {
        record Ended(String sender) implements Ending {}

        record Gone() implements Ending {}

        record NotAdmin() implements Ending {}
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.on(
                "departments.register_callback", Register.class, Registration.class, this::make);
        registry.choices("departments.callbacks", Nothing.class, this::working);
        registry.on("departments.callback", One.class, Look.class, this::look);
        registry.on("departments.replay_callback", One.class, Replay.class, this::replay);
        registry.on("departments.renew_callback", One.class, Renewal.class, this::renew);
        registry.on("departments.end_callback", One.class, Ending.class, this::end);
    }

    private Registration make(Register with, Caller caller) {
        if (!caller.has(Role.ADMIN)) {
            return new Registration.NotAdmin();
        }
        return switch (address.judge(with.address())) {
            case Verdict.Bad(var fault) -> new Registration.BadAddress(fault);
            case Verdict.Good(var url) -> made(with, url, caller);
        };
    }

    private Registration made(Register with, String url, Caller caller) {
        var kind = KeyKind.valueOf(with.kind().toUpperCase(Locale.ROOT));
        var sender = kind.sender(with.department());
        var secret = door.register(sender, url, caller.now());
        record(caller, "callback.registered", callbacks.of(sender).orElseThrow());
        return new Registration.Registered(secret);
    }

    private List<Choice> working(Nothing with, Caller caller) {
        return caller.has(Role.ADMIN)
                ? callbacks.working().stream().map(CallbackActions::choice).toList()
                : List.of();
    }

    private static Choice choice(Callback callback) {
        var sender = callback.sender();
        var name = sender.length() <= NAME ? sender : sender.substring(0, NAME) + "…";
        return new Choice(Long.toString(callback.number()), name);
    }

    private Look look(One with, Caller caller) {
        return allowed(
                with,
                caller,
                new Look.NotAdmin(),
                new Look.Gone(),
                it ->
                        new Look.Known(
                                it.sender(),
                                Optional.ofNullable(URI.create(it.address()).getHost()).orElse(""),
                                deliveries.count(it.id(), false),
                                deliveries.count(it.id(), true),
                                callbacks.trouble(it.id()).orElse("none")));
    }

    private Replay replay(One with, Caller caller) {
        return allowed(
                with,
                caller,
                new Replay.NotAdmin(),
                new Replay.Gone(),
                it -> {
                    record(caller, "callback.replayed", it);
                    return new Replay.Replayed(door.replay(it.sender(), caller.now()));
                });
    }

    private Renewal renew(One with, Caller caller) {
        return allowed(
                with,
                caller,
                new Renewal.NotAdmin(),
                new Renewal.Gone(),
                it -> {
                    record(caller, "callback.renewed", it);
                    return door.renew(it, caller.now())
                            .<Renewal>map(Renewal.Renewed::new)
                            .orElseGet(Renewal.Gone::new);
                });
    }

    private Ending end(One with, Caller caller) {
        return allowed(
                with,
                caller,
                new Ending.NotAdmin(),
                new Ending.Gone(),
                it -> {
                    record(caller, "callback.ended", it);
                    return door.end(it, caller.now())
                            ? new Ending.Ended(it.sender())
                            : new Ending.Gone();
                });
    }

    private <T> T allowed(
            One with, Caller caller, T notAdmin, T gone, Function<Callback, ? extends T> work) {
        if (!caller.has(Role.ADMIN)) {
            return notAdmin;
        }
        var found = callbacks.numbered(Long.parseLong(with.callback()));
        return found.isPresent() ? work.apply(found.get()) : gone;
    }

    private void record(Caller caller, String act, Callback callback) {
        audit.record(
                new Actor.Person(caller.party(), Role.ADMIN),
                act,
                Subject.of("callback", callback.id()),
                null,
                caller.now());
    }
}
