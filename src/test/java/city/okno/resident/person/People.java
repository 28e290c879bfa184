package city.okno.resident.person;

import city.okno.audit.Audit;
import city.okno.audit.Audits;
import city.okno.delivery.Address;
import city.okno.resident.HoldsPersonalData;
import city.okno.resident.code.CodeKit;
import city.okno.resident.code.PhoneCodes;
import city.okno.resident.code.Proof;
import city.okno.resident.code.Vouches;
import city.okno.script.Caller;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import city.okno.script.Role;
import city.okno.script.action.ActionCatalogue;
import city.okno.script.action.Performed;
import city.okno.settings.OknoSettings;
import city.okno.storage.KeyedHash;
import city.okno.testing.KeyWords;
import city.okno.testing.LetterBox;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.json.JsonMapper;

/// The module over one database, without Spring, and people to test with.
public final class People {

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
    final Vouches vouches;
    final ResidentDirectory residents;
    final PhoneProofs proofs;
    public final PhoneCodes codes;
    final PhoneProving proving;
    final Registration registration;
    final PersonalData data;
    final ActionCatalogue actions;
    final Audit audit;
    public final LetterBox outbox = new LetterBox();
    final List<Object> events = new CopyOnWriteArrayList<>();
    final List<HoldsPersonalData> others = new CopyOnWriteArrayList<>();

    /// The code that is sent next.
    public volatile String code = "123456";

    public People(TestDatabase database) {
        this.database = database;
        this.audit = Audits.over(database);
        var jdbc = database.jdbc();
        accounts = new AccountRepository(jdbc);
        parties = new PartyRepository(jdbc);
        phones = new PhoneRepository(jdbc);
        voters = new VoterRepository(jdbc);
        roles = new RoleRepository(jdbc);
        consents = new ConsentRepository(jdbc);
        var kit = new CodeKit(jdbc);
        vouches = kit.vouches();
        residents =
                new ResidentDirectory(
                        accounts,
                        parties,
                        new ReachRepository(jdbc),
                        phones,
                        voters,
                        roles,
                        vouches,
                        hash,
                        settings);
        proofs =
                new PhoneProofs(
                        parties,
                        accounts,
                        phones,
                        voters,
                        roles,
                        consents,
                        residents,
                        outbox,
                        events::add,
                        settings);
        codes = kit.codes(() -> code, hash, residents, outbox);
        proving = new PhoneProving(vouches, codes, proofs, residents);
        registration = new Registration(parties, consents);
        data = new PersonalData(ownData(), others(), audit, JsonMapper.shared());
        var words = new KeyWords();
        actions =
                ActionCatalogue.of(
                        List.of(
                                new RegistrationActions(residents, registration, settings, words),
                                new PhoneActions(residents, proving),
                                new RoleActions(residents, roles, phones, voters, audit, words),
                                new MyDataActions(residents, consents, roles, data, words)));
    }

    private ObjectProvider<HoldsPersonalData> others() {
        return new ObjectProvider<>() {
            @Override
            public Stream<HoldsPersonalData> stream() {
                return others.stream();
            }
        };
    }

    private ResidentData ownData() {
        return new ResidentData(
                residents, parties, accounts, phones, codes, vouches, roles, consents, outbox);
    }

    public PartyId stranger(Address account) {
        return database.write(() -> residents.partyOf(account, null, TestClock.MONDAY_NOON));
    }

    void give(PartyId party, Role... all) {
        for (var role : all) {
            database.write(() -> roles.insert(party, role, null, TestClock.MONDAY_NOON));
        }
    }

    /// Somebody who proved the number in each of these chats.
    PartyId person(String phone, Address... chats) {
        for (var chat : chats) {
            prove(stranger(chat), phone);
        }
        return residents.byPhone(new Phone(phone)).orElseThrow();
    }

    Proof prove(PartyId party, String phone) {
        return database.write(() -> proofs.prove(party, new Phone(phone), TestClock.MONDAY_NOON));
    }

    /// What a script gets from an action, in a transaction of its own.
    Performed perform(String action, Map<String, ?> with, PartyId caller) {
        return perform(action, with, caller, TestClock.MONDAY_NOON);
    }

    Performed perform(String action, Map<String, ?> with, PartyId by, Instant now) {
        return database.write(() -> {
            var party = residents.lock(by);
            var caller =
                    new Caller(
                            by, ChannelKind.TELEGRAM, party.language(), party.roles(), now, "test");
            return actions.perform(action, with, caller);
        });
    }

    long count(String table) {
        return database.jdbc().sql("select count(*) from " + table).query(Long.class).single();
    }
}
