package city.okno.resident.person;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Address;
import city.okno.resident.PartyJoined;
import city.okno.resident.PhoneProved;
import city.okno.resident.code.Proof;
import city.okno.resident.code.Proof.BelongsToAnother;
import city.okno.resident.code.Proof.Joined;
import city.okno.resident.code.Proof.Proved;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import city.okno.script.Role;
import city.okno.testing.DatabaseTest;
import city.okno.testing.LetterBox.Move;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@DatabaseTest
class PhoneProofsTest {

    private static final Instant NOON = TestClock.MONDAY_NOON;
    private static final String A = "+79990000001";
    private static final String B = "+79990000002";
    private static final Address TELEGRAM = new Address(ChannelKind.TELEGRAM, "1");
    private static final Address VK = new Address(ChannelKind.VK, "1");
    private static final Address WEB = new Address(ChannelKind.WEB, "1");

    private final TestDatabase database;
    private final People people;

    PhoneProofsTest(TestDatabase database) {
        this.database = database;
        this.people = new People(database);
    }

    @Test
    void makesStrangerPersonAndVoter() {
        var party = people.stranger(TELEGRAM);
        assertThat(people.prove(party, A)).isEqualTo(new Proved());
        assertThat(people.residents.find(party).orElseThrow().person()).isTrue();
        assertThat(people.residents.phone(party)).contains(new Phone(A));
        assertThat(people.residents.voter(party)).isPresent();
        assertThat(people.events).containsExactly(new PhoneProved(party, new Phone(A), NOON));
    }

    @Test
    void joinsSecondMessengerToPerson() {
        var person = people.person(A, TELEGRAM);
        people.events.clear();
        var nameless = people.stranger(WEB);
        assertThat(people.prove(nameless, A)).isEqualTo(new Joined(null));
        assertThat(people.stranger(WEB)).isEqualTo(person);
        assertThat(people.residents.accounts(person)).containsExactlyInAnyOrder(TELEGRAM, WEB);
        assertThat(people.events).containsExactly(new PartyJoined(nameless, person, NOON));
        assertThat(people.outbox.moves).containsExactly(new Move(nameless, person));
    }

    @Test
    void takesNameOfNamelessOnlyWherePersonHasNone() {
        var person = people.person(A, TELEGRAM);
        var first = people.stranger(WEB);
        call(first, "Дарья");
        assertThat(people.prove(first, A)).isEqualTo(new Joined("Дарья"));
        var second = people.stranger(VK);
        call(second, "Даша");
        assertThat(people.prove(second, A)).isEqualTo(new Joined("Дарья"));
        assertThat(people.residents.find(person).orElseThrow().name()).isEqualTo("Дарья");
        assertThat(people.residents.find(second).orElseThrow().name()).isNull();
    }

    @Test
    void movesConsentToPerson() {
        var person = people.person(A, TELEGRAM);
        var nameless = people.stranger(WEB);
        var consent = new Consent("2026-06", "hash", "ru", NOON);
        database.write(() -> people.consents.insert(nameless, consent));
        people.prove(nameless, A);
        assertThat(people.consents.of(person)).containsExactly(consent);
    }

    @Test
    void neverMergesTwoPersons() {
        var one = people.person(A, TELEGRAM);
        var two = people.person(B, WEB);
        assertThat(people.prove(two, A)).isEqualTo(new BelongsToAnother());
        assertThat(people.residents.phone(one)).contains(new Phone(A));
        assertThat(people.residents.phone(two)).contains(new Phone(B));
    }

    @Test
    void replacesNumberAndStaysSameVoter() {
        var person = people.person(A, TELEGRAM);
        var voter = people.residents.voter(person);
        assertThat(people.prove(person, B)).isEqualTo(new Proved());
        assertThat(people.residents.phone(person)).contains(new Phone(B));
        assertThat(people.residents.byPhone(new Phone(A))).isEmpty();
        assertThat(people.residents.voter(person)).isEqualTo(voter);
    }

    @Test
    void refusesNumberThatSomebodyElseVotedUnder() {
        var person = people.person(A, TELEGRAM);
        people.prove(person, B);
        var newOwner = people.stranger(WEB);
        assertThat(people.prove(newOwner, A)).isEqualTo(new BelongsToAnother());
        assertThat(people.residents.byPhone(new Phone(A))).isEmpty();
        assertThat(people.residents.find(newOwner).orElseThrow().person()).isFalse();
    }

    @Test
    void takesOldNumberBack() {
        var person = people.person(A, TELEGRAM);
        people.prove(person, B);
        assertThat(people.prove(person, A)).isEqualTo(new Proved());
        assertThat(people.residents.phone(person)).contains(new Phone(A));
    }

    @Test
    void isSameVoterAfterErasure() {
        var person = people.person(A, TELEGRAM);
        var voter = people.residents.voter(person);
        erase(person);
        var again = people.stranger(TELEGRAM);
        assertThat(again).isNotEqualTo(person);
        people.prove(again, A);
        assertThat(people.residents.voter(again)).isEqualTo(voter);
    }

    @Test
    void letsOnlyOnePartyComeBackAsVoter() {
        var person = people.person(A, TELEGRAM);
        people.prove(person, B);
        erase(person);
        people.person(A, TELEGRAM);
        assertThat(people.prove(people.stranger(WEB), B)).isEqualTo(new BelongsToAnother());
    }

    @Test
    void makesFirstAdminOfConfiguredPhone() {
        var person = people.person(People.ADMIN_PHONE, TELEGRAM);
        assertThat(people.residents.roles(person)).containsExactly(Role.ADMIN);
    }

    @Test
    void makesOnePersonOfMessengersThatProveOneNumberAtOnce() throws Exception {
        var chats = Stream.of(ChannelKind.values()).map(c -> new Address(c, "7")).toList();
        var outcomes =
                AtOnce.run(
                        chats.stream()
                                .map(people::stranger)
                                .<Callable<Proof>>map(party -> () -> people.prove(party, A))
                                .toList());
        var person = people.residents.byPhone(new Phone(A)).orElseThrow();
        assertThat(outcomes).filteredOn(new Proved()::equals).hasSize(1);
        assertThat(outcomes).filteredOn(new Joined(null)::equals).hasSize(chats.size() - 1);
        assertThat(people.residents.accounts(person)).containsExactlyInAnyOrderElementsOf(chats);
        assertThat(people.count("voter")).isEqualTo(1);
    }

    @Test
    void letsOnePartyComeBackWhenTwoNumbersOfVoterAreProvedAtOnce() throws Exception {
        var person = people.person(A, TELEGRAM);
        people.prove(person, B);
        erase(person);
        var one = people.stranger(TELEGRAM);
        var two = people.stranger(WEB);
        var outcomes =
                AtOnce.run(
                        List.<Callable<Proof>>of(
                                () -> people.prove(one, A), () -> people.prove(two, B)));
        assertThat(outcomes).containsExactlyInAnyOrder(new Proved(), new BelongsToAnother());
    }

    private void call(PartyId party, String name) {
        database.write(() -> people.parties.call(party, name));
    }

    private void erase(PartyId party) {
        database.write(() -> {
            people.accounts.delete(party);
            people.phones.deleteAll(party);
            people.parties.erase(party, NOON);
        });
    }
}
