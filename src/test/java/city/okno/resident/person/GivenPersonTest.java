package city.okno.resident.person;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Address;
import city.okno.script.Cast;
import city.okno.script.ChannelKind;
import city.okno.script.Role;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@DatabaseTest
class GivenPersonTest {

    private static final Instant NOON = TestClock.MONDAY_NOON;

    private final TestDatabase database;
    private final People people;

    GivenPersonTest(TestDatabase database) {
        this.database = database;
        people = new People(database);
    }

    @Test
    void registersResidentWithProvedPhone() {
        assertThat(arrange(Role.RESIDENT, List.of(), "Дарья")).isEmpty();
        var party = people.stranger(new Address(ChannelKind.WEB, Cast.account("Дарья")));
        assertThat(people.residents.find(party).orElseThrow().name()).isEqualTo("Дарья");
        assertThat(people.residents.byPhone(Cast.phone("Дарья"))).contains(party);
    }

    @Test
    void leavesPhoneOut() {
        assertThat(arrange(Role.RESIDENT, List.of("without", "phone"), "Дарья")).isEmpty();
        assertThat(people.residents.byPhone(Cast.phone("Дарья"))).isEmpty();
    }

    @Test
    void givesModeratorTheRole() {
        assertThat(arrange(Role.MODERATOR, List.of(), "Олег")).isEmpty();
        var party = people.residents.byPhone(Cast.phone("Олег")).orElseThrow();
        assertThat(people.residents.roles(party)).containsExactly(Role.MODERATOR);
    }

    @Test
    void takesMessengerOfItsOwn() {
        assertThat(arrange(Role.RESIDENT, List.of("in", "vk", "without", "phone"), "Дарья"))
                .isEmpty();
        var party = people.stranger(new Address(ChannelKind.VK, Cast.account("Дарья")));
        assertThat(people.residents.find(party).orElseThrow().name()).isEqualTo("Дарья");
        assertThat(arrange(Role.RESIDENT, List.of("in", "pigeon"), "Дарья")).contains("expected");
    }

    @Test
    void tellsWhatLineShouldBe() {
        assertThat(arrange(Role.MODERATOR, List.of("without", "phone"), "Олег"))
                .isEqualTo("expected: given moderator \"Name\" …");
        assertThat(arrange(Role.RESIDENT, List.of())).contains("given resident");
    }

    private String arrange(Role role, List<String> words, String... names) {
        var given =
                new GivenPerson(
                        role, people.residents, people.registration, people.proofs, people.roles);
        return database.write(() -> given.arrange(words, List.of(names), ChannelKind.WEB, NOON));
    }
}
