package city.okno.resident.person;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Address;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import city.okno.script.action.Performed;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class PhoneActionsTest {

    private static final Instant NOON = TestClock.MONDAY_NOON;
    private static final String PHONE = "+79990000001";

    private final TestDatabase database;
    private final People people;
    private PartyId stranger;

    PhoneActionsTest(TestDatabase database) {
        this.database = database;
        people = new People(database);
    }

    @BeforeEach
    void meetStranger() {
        stranger = people.stranger(new Address(ChannelKind.TELEGRAM, "1"));
    }

    @Test
    void provesByCode() {
        assertThat(outcome("phone")).isEqualTo("NoPhone");
        assertThat(take(NOON).outcome()).isEqualTo("CodeSent");
        assertThat(check("123456")).isEqualTo("Proved");
        assertThat(outcome("phone")).isEqualTo("HasPhone");
    }

    @Test
    void provesNothingByWrongCode() {
        take(NOON);
        assertThat(check("000000")).isEqualTo("WrongCode");
        assertThat(outcome("phone")).isEqualTo("NoPhone");
    }

    @Test
    void provesAtOnceWhenMessengerVouches() {
        vouch(PHONE);
        assertThat(take(NOON.plusSeconds(60)).outcome()).isEqualTo("Proved");
        assertThat(people.outbox.letters).isEmpty();
    }

    @Test
    void sendsCodeWhenMessengerVouchesForAnotherNumber() {
        vouch("+79990000002");
        assertThat(take(NOON).outcome()).isEqualTo("CodeSent");
    }

    @Test
    void sendsCodeWhenMessengerVouchedLongAgo() {
        vouch(PHONE);
        assertThat(take(NOON.plus(Duration.ofMinutes(10))).outcome()).isEqualTo("CodeSent");
    }

    @Test
    void needsNoCodeForNumberThatIsProved() {
        vouch(PHONE);
        take(NOON);
        assertThat(take(NOON).outcome()).isEqualTo("Proved");
        assertThat(people.outbox.letters).isEmpty();
    }

    @Test
    void tellsNobodyWhoseNumberItIsBeforeItIsProved() {
        people.person(PHONE, new Address(ChannelKind.WEB, "1"));
        assertThat(take(NOON).outcome()).isEqualTo("CodeSent");
        assertThat(check("123456")).isEqualTo("Joined");
    }

    private void vouch(String phone) {
        database.write(() -> people.residents.vouch(stranger, new Phone(phone), NOON));
    }

    private Performed take(Instant now) {
        return people.perform("resident.take_phone", Map.of("phone", PHONE), stranger, now);
    }

    private String check(String code) {
        var with = Map.of("phone", PHONE, "code", code);
        return people.perform("resident.check_code", with, stranger).outcome();
    }

    private String outcome(String action) {
        return people.perform("resident." + action, Map.of(), stranger).outcome();
    }
}
