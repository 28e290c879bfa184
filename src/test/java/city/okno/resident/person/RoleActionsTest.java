package city.okno.resident.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.okno.audit.Actor;
import city.okno.audit.Entry;
import city.okno.audit.Subject;
import city.okno.delivery.Address;
import city.okno.resident.code.Proof;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import city.okno.script.Role;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class RoleActionsTest {

    private static final String OLEG = "+79990000001";
    private static final Address CHAT = new Address(ChannelKind.TELEGRAM, "2");

    private final People people;
    private PartyId admin;
    private PartyId oleg;

    RoleActionsTest(TestDatabase database) {
        people = new People(database);
    }

    @BeforeEach
    void meetAdmin() {
        admin = people.person(People.ADMIN_PHONE, new Address(ChannelKind.TELEGRAM, "1"));
        oleg = people.person(OLEG, CHAT);
    }

    @Test
    void givesRoleAndTakesItBack() {
        assertThat(grant(admin, OLEG, Role.MODERATOR)).isEqualTo("Granted");
        assertThat(people.residents.roles(oleg)).containsExactly(Role.MODERATOR);
        assertThat(grant(admin, OLEG, Role.MODERATOR)).isEqualTo("AlreadyHeld");
        assertThat(revoke(admin, OLEG, Role.MODERATOR)).isEqualTo("Revoked");
        assertThat(revoke(admin, OLEG, Role.MODERATOR)).isEqualTo("NotHeld");
        assertThat(people.residents.roles(oleg)).isEmpty();
    }

    @Test
    void recordsWhoGaveWhichRole() {
        grant(admin, OLEG, Role.MODERATOR);
        assertThat(people.audit.of(Subject.of("party", oleg.value()), null, 10))
                .extracting(Entry::who, Entry::act)
                .containsExactly(
                        tuple(new Actor.Person(admin, Role.ADMIN), "role.granted.moderator"));
    }

    @Test
    void givesRoleOnlyToWhoProvedNumber() {
        assertThat(grant(admin, "+79990000002", Role.EXPERT)).isEqualTo("NobodyThere");
    }

    @Test
    void obeysAdminsOnly() {
        assertThat(grant(oleg, OLEG, Role.ADMIN)).isEqualTo("NotAllowed");
        assertThat(revoke(oleg, People.ADMIN_PHONE, Role.ADMIN)).isEqualTo("NotAllowed");
        assertThat(free(oleg, People.ADMIN_PHONE)).isEqualTo("NotAllowed");
    }

    @Test
    void keepsLastAdmin() {
        assertThat(revoke(admin, People.ADMIN_PHONE, Role.ADMIN)).isEqualTo("LastAdmin");
        assertThat(people.perform("resident.erase", Map.of(), admin).outcome())
                .isEqualTo("LastAdmin");
    }

    @Test
    void keepsOneAdminWhenTwoRevokeEachOtherAtOnce() throws Exception {
        grant(admin, OLEG, Role.ADMIN);
        AtOnce.run(
                List.<Callable<String>>of(
                        () -> revoke(admin, OLEG, Role.ADMIN),
                        () -> revoke(oleg, People.ADMIN_PHONE, Role.ADMIN)));
        assertThat(people.residents.holding(Role.ADMIN)).hasSize(1);
    }

    @Test
    void freesNumberThatWentToSomebodyElse() {
        var voter = people.residents.voter(oleg);
        assertThat(free(admin, OLEG)).isEqualTo("Freed");
        var newOwner = people.person(OLEG, new Address(ChannelKind.WEB, "3"));
        assertThat(newOwner).isNotEqualTo(oleg);
        assertThat(people.residents.voter(newOwner)).isPresent().isNotEqualTo(voter);
        assertThat(people.stranger(CHAT)).isEqualTo(oleg);
    }

    @Test
    void keepsWhoLostNumberApartFromItsNewOwner() {
        free(admin, OLEG);
        people.person(OLEG, new Address(ChannelKind.WEB, "3"));
        assertThat(people.prove(oleg, OLEG)).isEqualTo(new Proof.BelongsToAnother());
        assertThat(people.prove(oleg, "+79990000003")).isEqualTo(new Proof.Proved());
        assertThat(people.residents.phone(oleg)).contains(new Phone("+79990000003"));
    }

    @Test
    void freesOnlyKnownNumber() {
        assertThat(free(admin, "+79990000004")).isEqualTo("NobodyThere");
    }

    private String grant(PartyId by, String phone, Role role) {
        return perform(by, "grant", Map.of("phone", phone, "role", role.name()));
    }

    private String revoke(PartyId by, String phone, Role role) {
        return perform(by, "revoke", Map.of("phone", phone, "role", role.name()));
    }

    private String free(PartyId by, String phone) {
        return perform(by, "free_phone", Map.of("phone", phone));
    }

    private String perform(PartyId by, String action, Map<String, String> with) {
        return people.perform("resident." + action, with, by).outcome();
    }
}
