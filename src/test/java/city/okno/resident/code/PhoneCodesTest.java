package city.okno.resident.code;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Address;
import city.okno.resident.code.CodeChecked.CodeExpired;
import city.okno.resident.code.CodeChecked.NoCode;
import city.okno.resident.code.CodeChecked.Refused;
import city.okno.resident.code.CodeChecked.TooManyAttempts;
import city.okno.resident.code.CodeChecked.WrongCode;
import city.okno.resident.code.CodeSending.CodeSent;
import city.okno.resident.code.CodeSending.NoSms;
import city.okno.resident.code.CodeSending.SmsOff;
import city.okno.resident.code.CodeSending.TooManyCodes;
import city.okno.resident.person.AtOnce;
import city.okno.resident.person.People;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class PhoneCodesTest {

    private static final Instant NOON = TestClock.MONDAY_NOON;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Phone PHONE = new Phone("+79990000001");

    private final TestDatabase database;
    private final People people;
    private Instant now = NOON;
    private PartyId party;

    PhoneCodesTest(TestDatabase database) {
        this.database = database;
        this.people = new People(database);
    }

    @BeforeEach
    void meetStranger() {
        party = people.stranger(chat(1));
    }

    @Test
    void sendsCodeThatExpires() {
        assertThat(send(party, PHONE)).isEqualTo(new CodeSent(PHONE.masked(), 10));
        var letter = people.outbox.letters.getFirst();
        assertThat(letter.to()).isEqualTo(new Address(ChannelKind.SMS, PHONE.e164()));
        assertThat(letter.message().text().text()).isEqualTo("resident.code_sms ru {code=123456}");
        assertThat(letter.expiresAt()).isEqualTo(NOON.plus(Duration.ofMinutes(10)));
    }

    @Test
    void acceptsRightCodeOnce() {
        send(party, PHONE);
        assertThat(check("123 456")).isEmpty();
        assertThat(check("123456")).contains(new CodeExpired());
    }

    @Test
    void countsNoAttemptForWordsWithoutCode() {
        send(party, PHONE);
        assertThat(check("не пришёл")).contains(new NoCode());
        assertThat(check("000000")).contains(new WrongCode(4));
    }

    @Test
    void refusesCodeOfAnotherChat() {
        send(people.stranger(chat(2)), PHONE);
        assertThat(check("123456")).contains(new CodeExpired());
    }

    @Test
    void refusesCodeForAnotherNumber() {
        send(party, new Phone("+79990000002"));
        assertThat(check("123456")).contains(new CodeExpired());
    }

    @Test
    void refusesOldCode() {
        send(party, PHONE);
        now = NOON.plus(Duration.ofMinutes(10));
        assertThat(check("123456")).contains(new CodeExpired());
    }

    @Test
    void acceptsOnlyLatestCode() {
        send(party, PHONE);
        people.code = "654321";
        send(party, PHONE);
        assertThat(check("123456")).contains(new WrongCode(4));
        assertThat(check("654321")).isEmpty();
    }

    @Test
    void countsAttemptsDown() {
        send(party, PHONE);
        for (var left = 4; left >= 1; left--) {
            assertThat(check("000000")).contains(new WrongCode(left));
        }
        var until = NOON.plus(Duration.ofHours(1));
        assertThat(check("000000")).contains(new TooManyAttempts(until));
        assertThat(check("123456")).contains(new TooManyAttempts(until));
        assertThat(send(party, PHONE)).isEqualTo(new TooManyCodes(until));
    }

    @Test
    void countsAttemptsOfAllChatsTogether() {
        var other = people.stranger(chat(2));
        send(party, PHONE);
        send(other, PHONE);
        for (var i = 0; i < 4; i++) {
            database.write(() -> people.codes.check(other, PHONE, "000000", now));
        }
        assertThat(check("000000")).containsInstanceOf(TooManyAttempts.class);
    }

    @Test
    void forgetsWrongCodesAfterAnHour() {
        send(party, PHONE);
        for (var i = 0; i < 5; i++) {
            check("000000");
        }
        now = NOON.plus(Duration.ofHours(1));
        assertThat(send(party, PHONE)).isInstanceOf(CodeSent.class);
        assertThat(check("000000")).contains(new WrongCode(4));
        assertThat(check("123456")).isEmpty();
    }

    @Test
    void sendsFiveCodesToOneNumberInADay() {
        for (var i = 0; i < 5; i++) {
            assertThat(send(people.stranger(chat(i)), PHONE)).isInstanceOf(CodeSent.class);
            now = now.plus(MINUTE);
        }
        assertThat(send(party, PHONE)).isEqualTo(new TooManyCodes(NOON.plus(Duration.ofDays(1))));
        now = NOON.plus(Duration.ofDays(1));
        assertThat(send(party, PHONE)).isInstanceOf(CodeSent.class);
    }

    @Test
    void sendsTenCodesForOneChatInADay() {
        for (var i = 0; i < 10; i++) {
            assertThat(send(party, phone(i))).isInstanceOf(CodeSent.class);
            now = now.plus(MINUTE);
        }
        assertThat(send(party, phone(10))).isInstanceOf(TooManyCodes.class);
        assertThat(send(people.stranger(chat(2)), phone(10))).isInstanceOf(CodeSent.class);
    }

    @Test
    void sendsOnlySoManyCodesInAnHour() {
        for (var i = 0; i < CodeKit.LIMITS.perHour(); i++) {
            assertThat(send(people.stranger(chat(i)), phone(i))).isInstanceOf(CodeSent.class);
        }
        assertThat(send(people.stranger(chat(99)), phone(99)))
                .isEqualTo(new TooManyCodes(NOON.plus(Duration.ofHours(1))));
    }

    @Test
    void sendsNoCodeWhereNoSmsArrives() {
        assertThat(send(party, new Phone("+74957777777"))).isEqualTo(new NoSms());
        people.outbox.channels.remove(ChannelKind.SMS);
        assertThat(send(party, PHONE)).isEqualTo(new SmsOff());
        assertThat(people.outbox.letters).isEmpty();
    }

    @Test
    void keepsNeitherCodeNorNumber() {
        send(party, PHONE);
        var row = database.jdbc().sql("select * from phone_code").query().singleRow();
        assertThat(row.toString()).doesNotContain("123456").doesNotContain("999000");
    }

    @Test
    void acceptsCodeOnceWhenItIsTriedInParallel() throws Exception {
        send(party, PHONE);
        var outcomes =
                AtOnce.run(
                        IntStream.range(0, 8)
                                .<Callable<Optional<Refused>>>mapToObj(_ -> () -> check("123456"))
                                .toList());
        assertThat(outcomes).filteredOn(Optional::isEmpty).hasSize(1);
    }

    @Test
    void countsWrongCodesThatAreTriedInParallel() throws Exception {
        send(party, PHONE);
        var outcomes =
                AtOnce.run(
                        IntStream.range(0, 20)
                                .<Callable<Optional<Refused>>>mapToObj(
                                        i -> () -> check("00000" + i % 10))
                                .toList());
        assertThat(outcomes).filteredOn(it -> it.orElseThrow() instanceof WrongCode).hasSize(4);
        assertThat(check("123456")).containsInstanceOf(TooManyAttempts.class);
    }

    @Test
    void sendsFiveCodesToOneNumberThatManyChatsAskForAtOnce() throws Exception {
        var chats = IntStream.range(0, 10).mapToObj(i -> people.stranger(chat(i))).toList();
        var outcomes =
                AtOnce.run(
                        chats.stream()
                                .<Callable<CodeSending>>map(chat -> () -> send(chat, PHONE))
                                .toList());
        assertThat(outcomes).filteredOn(CodeSent.class::isInstance).hasSize(5);
    }

    private CodeSending send(PartyId chat, Phone phone) {
        return database.write(() -> people.codes.send(chat, phone, "ru", now));
    }

    private Optional<Refused> check(String code) {
        return database.write(() -> people.codes.check(party, PHONE, code, now));
    }

    private static Address chat(int number) {
        return new Address(ChannelKind.WEB, String.valueOf(number));
    }

    private static Phone phone(int number) {
        return new Phone("+799900001%02d".formatted(number));
    }
}
