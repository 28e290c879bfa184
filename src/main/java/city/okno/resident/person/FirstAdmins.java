package city.okno.resident.person;

import city.okno.script.Phone;
import city.okno.script.Role;
import city.okno.settings.OknoSettings;
import java.time.InstantSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes admins of those whom the configuration names and who have proved their number already; the
/// others become admins when they prove it.
@Component
class FirstAdmins {

    private final PhoneRepository phones;
    private final RoleRepository roles;
    private final OknoSettings settings;
    private final TransactionTemplate writing;
    private final InstantSource clock;

    FirstAdmins(
            PhoneRepository phones,
            RoleRepository roles,
            OknoSettings settings,
            TransactionTemplate writing,
            InstantSource clock) {
        this.phones = phones;
        this.roles = roles;
        this.settings = settings;
        this.writing = writing;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void appoint() {
        writing.executeWithoutResult(_ -> settings.admins().forEach(this::appoint));
    }

    private void appoint(String phone) {
        phones.owner(new Phone(phone))
                .ifPresent(person -> roles.insert(person, Role.ADMIN, null, clock.instant()));
    }
}
