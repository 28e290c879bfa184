package city.okno.department;

import city.okno.audit.Actor;
import city.okno.audit.Audit;
import city.okno.audit.Subject;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Choice;
import city.okno.script.Phone;
import city.okno.script.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What an admin may do about departments' keys.
@Component
class DepartmentActions implements Actions {

    private static final int MOST_PHONES = 50;
    private static final int NAME = 20;

    private final DepartmentKeys keys;
    private final Audit audit;

    DepartmentActions(DepartmentKeys keys, Audit audit) {
        this.keys = keys;
        this.audit = audit;
    }

    /// @param kind `live`, `team` or `test`
    /// @param scopes names of [Scope] in lower case
    /// @param phones of a team, each on its line or after a comma
    record MakeKey(String department, String kind, List<String> scopes, @Nullable String phones) {}

    sealed interface KeyMaking {
        /// @param key shown once
        record Made(String label, String key) implements KeyMaking {}

        /// Nothing was made.
        ///
        /// @param place of the number that is none, from 1; 0: there are too few or too many
        record BadPhones(long place, long most) implements KeyMaking {}

        record NotAdmin() implements KeyMaking {}
    }

    record Nothing() {}

    /// @param key its number
    record OneKey(String key) {}

    sealed interface Revocation {
        record Revoked(String department, String label) implements Revocation {}

        record Gone() implements Revocation {}

        record NotAdmin() implements Revocation {}
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.on("departments.make_key", MakeKey.class, KeyMaking.class, this::make);
        registry.choices("departments.keys", Nothing.class, this::working);
        registry.on("departments.revoke_key", OneKey.class, Revocation.class, this::revoke);
    }

    private KeyMaking make(MakeKey with, Caller caller) {
        if (!caller.has(Role.ADMIN)) {
            return new KeyMaking.NotAdmin();
        }
        var kind = KeyKind.valueOf(with.kind().toUpperCase(Locale.ROOT));
        return switch (kind) {
            case LIVE, TEST -> made(with, kind, List.of(), caller);
            case TEAM -> team(with, caller);
        };
    }

    private KeyMaking team(MakeKey with, Caller caller) {
        var phones = new ArrayList<Phone>();
        var typed = Optional.ofNullable(with.phones()).orElse("").split("[,;\\n]");
        for (var text : typed) {
            var phone = Phone.parse(text);
            if (phone.isEmpty()) {
                return new KeyMaking.BadPhones(phones.size() + 1L, MOST_PHONES);
            }
            phones.add(phone.get());
        }
        return phones.size() > MOST_PHONES
                ? new KeyMaking.BadPhones(0, MOST_PHONES)
                : made(with, KeyKind.TEAM, phones, caller);
    }

    private KeyMaking made(MakeKey with, KeyKind kind, List<Phone> phones, Caller caller) {
        Set<Scope> scopes =
                with.scopes().stream()
                        .map(it -> Scope.valueOf(it.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
        var key = keys.make(with.department(), kind, scopes, phones, caller.now());
        var made = keys.find(key).orElseThrow();
        record(caller, "key.made", made);
        return new KeyMaking.Made(made.label(), key);
    }

    private List<Choice> working(Nothing with, Caller caller) {
        return caller.has(Role.ADMIN)
                ? keys.working().stream().map(DepartmentActions::choice).toList()
                : List.of();
    }

    /// What a button of the narrowest messenger shows whole.
    private static Choice choice(ApiKey key) {
        var department = key.department();
        var name = department.length() <= NAME ? department : department.substring(0, NAME) + "…";
        return new Choice(Long.toString(key.number()), key.label() + " " + name);
    }

    private Revocation revoke(OneKey with, Caller caller) {
        if (!caller.has(Role.ADMIN)) {
            return new Revocation.NotAdmin();
        }
        var key = keys.numbered(Long.parseLong(with.key()));
        if (key.isEmpty() || !keys.revoke(key.get(), caller.now())) {
            return new Revocation.Gone();
        }
        record(caller, "key.revoked", key.get());
        return new Revocation.Revoked(key.get().department(), key.get().label());
    }

    private void record(Caller caller, String act, ApiKey key) {
        audit.record(
                new Actor.Person(caller.party(), Role.ADMIN),
                act,
                Subject.of("key", key.id()),
                null,
                caller.now());
    }
}
