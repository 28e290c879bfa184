package city.okno.department;

import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Role;
import org.springframework.stereotype.Component;

/// What an admin may do about departments' keys.
@Component
class DepartmentActions implements Actions {

    private final DepartmentKeys keys;

    DepartmentActions(DepartmentKeys keys) {
        this.keys = keys;
    }

    record MakeKey(String department) {}

    sealed interface KeyMaking {
        /// @param key shown once
        record Made(String department, String key) implements KeyMaking {}

        record NotAdmin() implements KeyMaking {}
    }

    record RevokeKeys(String department) {}

    sealed interface Revocation {
        record Revoked(String department, int keys) implements Revocation {}

        record NoKeys(String department) implements Revocation {}

        record NotAdmin() implements Revocation {}
    }

    @Override
    public void register(ActionRegistry registry) {
        registry.on("departments.make_key", MakeKey.class, KeyMaking.class, this::make);
        registry.on("departments.revoke_keys", RevokeKeys.class, Revocation.class, this::revoke);
    }

    private KeyMaking make(MakeKey with, Caller caller) {
        return caller.has(Role.ADMIN)
                ? new KeyMaking.Made(with.department(), keys.make(with.department(), caller.now()))
                : new KeyMaking.NotAdmin();
    }

    private Revocation revoke(RevokeKeys with, Caller caller) {
        if (!caller.has(Role.ADMIN)) {
            return new Revocation.NotAdmin();
        }
        int revoked = keys.revoke(with.department(), caller.now());
        return revoked == 0
                ? new Revocation.NoKeys(with.department())
                : new Revocation.Revoked(with.department(), revoked);
    }
}
