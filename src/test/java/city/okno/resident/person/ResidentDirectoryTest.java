package city.okno.resident.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.okno.delivery.Address;
import city.okno.resident.Party;
import city.okno.resident.Residents;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.Role;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ResidentDirectoryTest {

    private static final Address TELEGRAM = new Address(ChannelKind.TELEGRAM, "4711");
    private static final Address WEB = new Address(ChannelKind.WEB, "4711");
    private static final Instant NOON = TestClock.MONDAY_NOON;

    private final TestDatabase database;
    private final People people;
    private final Residents residents;

    ResidentDirectoryTest(TestDatabase database) {
        this.database = database;
        this.people = new People(database);
        this.residents = people.residents;
    }

    @Test
    void givesAccountPartyOfItsOwn() {
        var telegram = partyOf(TELEGRAM);
        assertThat(partyOf(TELEGRAM)).isEqualTo(telegram);
        assertThat(partyOf(WEB)).isNotEqualTo(telegram);
    }

    @Test
    void givesOnePartyToManyFirstMessagesAtOnce() throws Exception {
        Set<PartyId> parties = new HashSet<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running =
                    IntStream.range(0, 20)
                            .mapToObj(_ -> threads.submit(() -> partyOf(TELEGRAM)))
                            .toList();
            for (var one : running) {
                parties.add(one.get());
            }
        }
        assertThat(parties).hasSize(1);
        assertThat(people.count("party")).isEqualTo(1);
    }

    @Test
    void speaksWhatMessengerSays() {
        var party = database.write(() -> residents.partyOf(TELEGRAM, "en", NOON));
        assertThat(find(party).language()).isEqualTo("en");
        assertThat(find(party).languageChosen()).isFalse();
    }

    @Test
    void speaksFirstConfiguredLanguageWhenMessengerSpeaksNoneOfThem() {
        var party = database.write(() -> residents.partyOf(TELEGRAM, "fi", NOON));
        assertThat(find(party).language()).isEqualTo("ru");
    }

    @Test
    void prefersLanguageThatPersonChose() {
        var party = database.write(() -> residents.partyOf(TELEGRAM, "ru", NOON));
        database.write(() -> residents.chooseLanguage(party, "en"));
        database.write(() -> residents.partyOf(TELEGRAM, "ru", NOON));
        assertThat(find(party).language()).isEqualTo("en");
        assertThat(find(party).languageChosen()).isTrue();
    }

    @Test
    void followsMessengerThatChangesItsLanguage() {
        var party = database.write(() -> residents.partyOf(TELEGRAM, "ru", NOON));
        database.write(() -> residents.partyOf(TELEGRAM, "en", NOON));
        assertThat(find(party).language()).isEqualTo("en");
    }

    @Test
    void refusesLanguageThatNobodyConfigured() {
        var party = partyOf(TELEGRAM);
        assertThatThrownBy(() -> database.write(() -> residents.chooseLanguage(party, "fi")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesChatUsedLastFirst() {
        var party = partyWith(TELEGRAM, WEB);
        database.write(() -> residents.used(TELEGRAM, NOON.plusSeconds(10)));
        assertThat(residents.accounts(party)).containsExactly(TELEGRAM, WEB);
        database.write(() -> residents.used(WEB, NOON.plusSeconds(20)));
        assertThat(residents.accounts(party)).containsExactly(WEB, TELEGRAM);
    }

    @Test
    void keepsLatestUseWhenMessagesArriveLate() {
        var party = partyWith(TELEGRAM, WEB);
        database.write(() -> residents.used(WEB, NOON.plusSeconds(10)));
        database.write(() -> residents.used(TELEGRAM, NOON.plusSeconds(20)));
        database.write(() -> residents.used(TELEGRAM, NOON));
        assertThat(residents.accounts(party)).containsExactly(TELEGRAM, WEB);
    }

    @Test
    void everybodyIsResident() {
        assertThat(find(partyOf(TELEGRAM)).roles()).containsExactly(Role.RESIDENT);
        assertThat(residents.roles(partyOf(TELEGRAM))).isEmpty();
    }

    @Test
    void readsRolesWithParty() {
        var party = partyOf(TELEGRAM);
        people.give(party, Role.MODERATOR, Role.EXPERT);
        assertThat(find(party).roles())
                .containsExactlyInAnyOrder(Role.RESIDENT, Role.MODERATOR, Role.EXPERT);
        assertThat(residents.roles(party)).containsExactlyInAnyOrder(Role.MODERATOR, Role.EXPERT);
        assertThat(residents.holding(Role.EXPERT)).containsExactly(party);
    }

    @Test
    void locksOnlyWhoIsThere() {
        var party = partyOf(TELEGRAM);
        assertThat(database.write(() -> residents.lock(party))).isEqualTo(find(party));
        assertThatThrownBy(() -> database.write(() -> residents.lock(new PartyId(-1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pagesThroughWhoIsRegistered() {
        var first = registered(TELEGRAM, "Анна");
        partyOf(new Address(ChannelKind.TELEGRAM, "4712"));
        var second = registered(WEB, "Пётр");

        assertThat(residents.registered()).isEqualTo(2);
        assertThat(residents.registered(new PartyId(0), 1)).containsExactly(first);
        assertThat(residents.registered(first, 10)).containsExactly(second);
        assertThat(residents.registered(second, 10)).isEmpty();
    }

    private PartyId registered(Address account, String name) {
        var party = partyOf(account);
        database.write(() -> {
            people.parties.call(party, name);
            return true;
        });
        return party;
    }

    private PartyId partyOf(Address account) {
        return database.write(() -> residents.partyOf(account, null, NOON));
    }

    private PartyId partyWith(Address first, Address second) {
        var party = partyOf(first);
        database.write(() -> people.accounts.insert(second, party, null, NOON));
        return party;
    }

    private Party find(PartyId party) {
        return residents.find(party).orElseThrow();
    }
}
