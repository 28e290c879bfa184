package city.okno.department.api;

import city.okno.department.ApiKey;
import city.okno.department.DepartmentKeys;
import city.okno.department.form.Sender;
import org.springframework.stereotype.Component;

/// Who speaks with a key, and of whom it may speak.
@Component
class Senders {

    private final DepartmentKeys keys;

    Senders(DepartmentKeys keys) {
        this.keys = keys;
    }

    Sender of(ApiKey key) {
        return switch (key.kind()) {
            case LIVE -> Sender.trusted(key.sender());
            case TEAM -> new Sender(key.sender(), true, phone -> keys.allows(key, phone));
            case TEST -> new Sender(key.sender(), false, _ -> true);
        };
    }
}
