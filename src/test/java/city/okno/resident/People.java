package city.okno.resident;

import city.okno.delivery.Address;
import city.okno.script.PartyId;
import city.okno.script.Role;
import city.okno.settings.OknoSettings;
import city.okno.storage.KeyedHash;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.ZoneId;
import java.util.List;

/// The module over one database, without Spring, and people to test with.
final class People {

    static final String ADMIN_PHONE = "+79990000099";

    final TestDatabase database;
    final OknoSettings settings =
            new OknoSettings(
                    ZoneId.of("Europe/Moscow"),
                    List.of("ru", "en"),
                    null,
                    null,
                    List.of(ADMIN_PHONE));
    final KeyedHash hash = new KeyedHash("0123456789abcdef0123456789abcdef");
    final AccountRepository accounts;
    final PartyRepository parties;
    final PhoneRepository phones;
    final VoterRepository voters;
    final RoleRepository roles;
    final ConsentRepository consents;
    final ResidentDirectory residents;

    People(TestDatabase database) {
        this.database = database;
        var jdbc = database.jdbc();
        accounts = new AccountRepository(jdbc);
        parties = new PartyRepository(jdbc);
        phones = new PhoneRepository(jdbc);
        voters = new VoterRepository(jdbc);
        roles = new RoleRepository(jdbc);
        consents = new ConsentRepository(jdbc);
        residents = new ResidentDirectory(accounts, parties, phones, voters, roles, hash, settings);
    }

    PartyId stranger(Address account) {
        return database.write(() -> residents.partyOf(account, null, TestClock.MONDAY_NOON));
    }

    void give(PartyId party, Role... all) {
        for (var role : all) {
            database.write(() -> roles.insert(party, role, null, TestClock.MONDAY_NOON));
        }
    }

    long count(String table) {
        return database.jdbc().sql("select count(*) from " + table).query(Long.class).single();
    }
}
