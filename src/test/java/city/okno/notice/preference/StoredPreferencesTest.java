package city.okno.notice.preference;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Address;
import city.okno.notice.Category;
import city.okno.notice.Habits;
import city.okno.notice.Habits.Night;
import city.okno.notice.Notice.Recipient;
import city.okno.notice.Notice.Recipient.ToParty;
import city.okno.notice.Notice.Recipient.ToPhone;
import city.okno.notice.QuietHours;
import city.okno.resident.PartyJoined;
import city.okno.resident.PhoneProved;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import city.okno.testing.Townspeople;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class StoredPreferencesTest {

    private static final Instant NOON = TestClock.MONDAY_NOON;
    private static final Phone PHONE = new Phone("+79990000001");
    private static final Recipient NUMBER = new ToPhone(PHONE);
    private static final QuietHours CITY =
            new QuietHours(LocalTime.of(21, 0), LocalTime.of(9, 0), ZoneId.of("Europe/Moscow"));

    private final Townspeople residents = new Townspeople();
    private final TestDatabase database;
    private final Preferring preferring;
    private PartyId darya;

    StoredPreferencesTest(TestDatabase database) {
        this.database = database;
        this.preferring = new Preferring(database, residents, CITY);
    }

    @BeforeEach
    void meetDarya() {
        darya = residents.stranger(new Address(ChannelKind.TELEGRAM, "1001"));
    }

    @Test
    void wantsEverythingAsTheCityDoesItUntilSaidOtherwise() {
        var wish = preferring.door.of(new ToParty(darya), Category.POLL);
        assertThat(wish.wanted()).isTrue();
        assertThat(wish.first()).isNull();
        assertThat(wish.quiet()).isEqualTo(CITY);
        assertThat(ChannelKind.values()).allMatch(wish::allows);
    }

    @Test
    void stopsOneCategoryOfNumberThatNobodyProved() {
        assertThat(database.write(() -> preferring.door.stop(NUMBER, Category.DOCUMENT, NOON)))
                .isTrue();
        assertThat(database.write(() -> preferring.door.stop(NUMBER, Category.DOCUMENT, NOON)))
                .isFalse();
        assertThat(preferring.door.of(NUMBER, Category.DOCUMENT).wanted()).isFalse();
        assertThat(preferring.door.of(NUMBER, Category.REMINDER).wanted()).isTrue();
        assertThat(database.write(() -> preferring.door.allow(NUMBER, Category.DOCUMENT))).isTrue();
        assertThat(preferring.door.of(NUMBER, Category.DOCUMENT).wanted()).isTrue();
    }

    @Test
    void codesCannotBeStopped() {
        assertThat(database.write(() -> preferring.door.stop(NUMBER, Category.CODE, NOON)))
                .isFalse();
        assertThat(preferring.door.of(NUMBER, Category.CODE).wanted()).isTrue();
    }

    @Test
    void whoProvesTheNumberBringsItsPreferencesAlong() {
        var late = new Night(LocalTime.of(23, 30), LocalTime.of(11, 0));
        database.write(() -> preferring.door.stop(NUMBER, Category.REMINDER, NOON));
        database.write(() -> preferring.door.keep(NUMBER, Habits.USUAL.quietIn(late)));
        residents.prove(darya, PHONE);
        database.write(() -> preferring.hear(new PhoneProved(darya, PHONE, NOON)));
        assertThat(preferring.door.unwanted(new ToParty(darya)))
                .containsExactly(Category.REMINDER)
                .isEqualTo(preferring.door.unwanted(NUMBER));
        assertThat(preferring.door.habits(NUMBER).night()).isEqualTo(late);
    }

    @Test
    void ownHabitsOfPersonOutliveThoseOfNamelessParty() {
        var nameless = residents.stranger(new Address(ChannelKind.WEB, "1002"));
        var only = Habits.USUAL.by(ChannelKind.VK, true);
        database.write(() -> preferring.door.keep(new ToParty(darya), only));
        database.write(() ->
                preferring.door.keep(
                        new ToParty(nameless), Habits.USUAL.by(ChannelKind.WEB, false)));
        database.write(() -> preferring.hear(new PartyJoined(nameless, darya, NOON)));
        assertThat(preferring.door.habits(new ToParty(darya))).isEqualTo(only);
        assertThat(preferring.door.habits(new ToParty(nameless))).isEqualTo(Habits.USUAL);
    }

    @Test
    void onlyOneMessengerMayBeTried() {
        var only = Habits.USUAL.by(ChannelKind.TELEGRAM, true);
        database.write(() -> preferring.door.keep(new ToParty(darya), only));
        var wish = preferring.door.of(new ToParty(darya), Category.DOCUMENT);
        assertThat(wish.first()).isEqualTo(ChannelKind.TELEGRAM);
        assertThat(wish.allows(ChannelKind.TELEGRAM)).isTrue();
        assertThat(wish.allows(ChannelKind.SMS)).isFalse();
    }

    @Test
    void cityNightIsHeldInOwnZone() {
        var far = ZoneId.of("Asia/Kamchatka");
        database.write(() -> preferring.door.keep(NUMBER, Habits.USUAL.livingIn(far)));
        assertThat(preferring.door.of(NUMBER, Category.DOCUMENT).quiet())
                .isEqualTo(new QuietHours(CITY.from(), CITY.until(), far));
    }

    @Test
    void noNightIsNeverQuiet() {
        database.write(() -> preferring.door.keep(NUMBER, Habits.USUAL.quietIn(Night.NONE)));
        var quiet = preferring.door.of(NUMBER, Category.DOCUMENT).quiet();
        assertThat(quiet.end(NOON.plusSeconds(12 * 3600))).isEmpty();
    }

    @Test
    void erasesWhatPersonWanted() {
        database.write(() -> preferring.door.stop(new ToParty(darya), Category.POLL, NOON));
        database.write(() ->
                preferring.door.keep(new ToParty(darya), Habits.USUAL.by(ChannelKind.SMS, true)));
        assertThat(preferring.data.export(darya).toString()).contains("POLL", "sms");
        database.write(() -> preferring.data.erase(darya, NOON));
        assertThat(preferring.data.export(darya).toString()).doesNotContain("POLL", "sms");
    }
}
