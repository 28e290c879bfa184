package city.okno.resident.person;

import city.okno.audit.Actor;
import city.okno.audit.Audit;
import city.okno.audit.Subject;
import city.okno.resident.Residents;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Choice;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import city.okno.script.Role;
import city.okno.script.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What an admin does: gives and takes roles, frees a number that went to somebody else.
@Component
class RoleActions implements Actions {

    /// Enough to tell numbers apart, and it fits the record of acts.
    private static final int SHORT_HASH = 32;

    private final Residents residents;
    private final RoleRepository roles;
    private final PhoneRepository phones;
    private final VoterRepository voters;
    private final Audit audit;
    private final Words words;

    RoleActions(
            Residents residents,
            RoleRepository roles,
            PhoneRepository phones,
            VoterRepository voters,
            Audit audit,
            Words words) {
        this.residents = residents;
        this.roles = roles;
        this.phones = phones;
        this.voters = voters;
        this.audit = audit;
        this.words = words;
    }

    record Ask() {}

    /// @param phone proved by whom the role is meant for
    record Grant(String phone, Role role) {}

    record Revoke(String phone, Role role) {}

    record Free(String phone) {}

    /// What became of the wish to give a role.
    sealed interface Granting {}

    /// What became of the wish to take a role back.
    sealed interface Revoking {}

    /// What became of the wish to free a number that went to somebody else.
    sealed interface Freeing {}

    /// @param name of the person; the masked number where there is none
    record Granted(String name) implements Granting {}

    record AlreadyHeld() implements Granting {}

    /// @param name as in [Granted]
    record Revoked(String name) implements Revoking {}

    record NotHeld() implements Revoking {}

    /// Somebody has to be able to give roles.
    record LastAdmin() implements Revoking {}

    record Freed() implements Freeing {}

    /// Nobody proved this number.
    record NobodyThere() implements Granting, Revoking, Freeing {}

    /// Only an admin may do this.
    record NotAllowed() implements Granting, Revoking, Freeing {}

    @Override
    public void register(ActionRegistry registry) {
        registry.choices("resident.roles", Ask.class, (_, caller) -> choices(caller));
        registry.on("resident.grant", Grant.class, Granting.class, this::grant);
        registry.on("resident.revoke", Revoke.class, Revoking.class, this::revoke);
        registry.on("resident.free_phone", Free.class, Freeing.class, this::free);
    }

    /// Everybody is a resident.
    private List<Choice> choices(Caller caller) {
        return Stream.of(Role.values())
                .filter(role -> role != Role.RESIDENT)
                .map(role -> new Choice(role.name(), label(role, caller.language())))
                .toList();
    }

    private String label(Role role, String language) {
        return words.text("resident.role_" + code(role), language, Map.of()).text();
    }

    private static String code(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private void record(String act, Subject subject, Caller caller) {
        var admin = new Actor.Person(caller.party(), Role.ADMIN);
        audit.record(admin, act, subject, null, caller.now());
    }

    private Granting grant(Grant with, Caller caller) {
        if (!caller.has(Role.ADMIN)) {
            return new NotAllowed();
        }
        return residents
                .byPhone(new Phone(with.phone()))
                .map(person -> grant(person, with.role(), caller))
                .orElseGet(NobodyThere::new);
    }

    private Granting grant(PartyId person, Role role, Caller caller) {
        if (!roles.insert(person, role, caller.party(), caller.now())) {
            return new AlreadyHeld();
        }
        record("role.granted." + code(role), Subject.of("party", person.value()), caller);
        return new Granted(name(person));
    }

    private Revoking revoke(Revoke with, Caller caller) {
        if (!caller.has(Role.ADMIN)) {
            return new NotAllowed();
        }
        return residents
                .byPhone(new Phone(with.phone()))
                .map(person -> revoke(person, with.role(), caller))
                .orElseGet(NobodyThere::new);
    }

    /// Two admins who revoke each other at once wait for one another here.
    private Revoking revoke(PartyId person, Role role, Caller caller) {
        var holders = roles.lockHolding(role);
        if (!holders.contains(person)) {
            return new NotHeld();
        }
        if (role == Role.ADMIN && holders.size() == 1) {
            return new LastAdmin();
        }
        roles.delete(person, role);
        record("role.revoked." + code(role), Subject.of("party", person.value()), caller);
        return new Revoked(name(person));
    }

    /// The new owner of a number becomes a voter of their own; who had it before keeps everything
    /// else and proves another number when something needs one.
    private Freeing free(Free with, Caller caller) {
        if (!caller.has(Role.ADMIN)) {
            return new NotAllowed();
        }
        var phone = new Phone(with.phone());
        var hash = residents.phoneHash(phone);
        phones.delete(phone);
        if (!voters.deletePhone(hash)) {
            return new NobodyThere();
        }
        record("phone.freed", new Subject("phone", hash.substring(0, SHORT_HASH)), caller);
        return new Freed();
    }

    /// Who proved a number may not be registered.
    private String name(PartyId person) {
        var name = residents.find(person).orElseThrow().name();
        return name == null ? residents.phone(person).orElseThrow().masked() : name;
    }
}
