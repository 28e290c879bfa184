package city.okno.notice.broadcast;

import static city.okno.notice.broadcast.MassDesk.LATER;
import static city.okno.notice.broadcast.MassDesk.NOON;
import static city.okno.script.ChannelKind.TELEGRAM;
import static city.okno.script.ChannelKind.VK;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Address;
import city.okno.delivery.Outgoing;
import city.okno.delivery.Priority;
import city.okno.notice.BroadcastProgress.State;
import city.okno.notice.Category;
import city.okno.script.ChannelKind;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

@DatabaseTest
class BroadcastPlannerTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final TestDatabase database;
    private final MassDesk desk;

    BroadcastPlannerTest(TestDatabase database) {
        this.database = database;
        this.desk = new MassDesk(database, 1000);
    }

    @Test
    void tellsEverybodyOnceWhateverTheMessenger() {
        desk.people(TELEGRAM, 230);
        desk.people(VK, 120);
        var broadcast = desk.start();

        desk.planner.runDue(NOON);
        desk.planner.runDue(NOON);
        desk.send(desk.telegram, NOON);
        desk.send(desk.vk, NOON);
        desk.planner.runDue(NOON);

        assertThat(desk.reached()).hasSize(350).doesNotHaveDuplicates();
        var progress = desk.progress(broadcast);
        assertThat(progress.state()).isEqualTo(State.FINISHED);
        assertThat(progress.people()).isEqualTo(350);
        assertThat(progress.fed()).isEqualTo(350);
        assertThat(progress.sent()).isEqualTo(350);
        assertThat(progress.waiting()).isZero();
    }

    @Test
    void writesLettersAsOneNoticeWould() {
        desk.people(TELEGRAM, 1);
        desk.start();
        desk.planner.runDue(NOON);

        var letter = desk.post.departures.claim(TELEGRAM, Priority.BROADCAST, 10, NOON).getFirst();

        assertThat(letter.priority()).isEqualTo(Priority.BROADCAST);
        assertThat(letter.owner()).startsWith("notice:");
        assertThat(letter.expiresAt()).isEqualTo(LATER);
        var outgoing = letter.outgoing();
        assertThat(outgoing.text().text()).isEqualTo("campaign.news ru {title=Мой офис}");
        assertThat(outgoing.options())
                .extracting(Outgoing.Button::label)
                .containsExactly("campaign.more ru {title=Мой офис}", "notice.stop_button ru {}");
        assertThat(outgoing.language()).isEqualTo("ru");
    }

    @Test
    void givesLaneWorkOfNextMinutesOnly() {
        var slow = new MassDesk(database, 15);
        slow.people(TELEGRAM, 450);
        var broadcast = slow.start();

        slow.planner.runDue(NOON);
        slow.planner.runDue(NOON);

        // 10 seconds at 15 a second, in whole pages of 100
        assertThat(slow.progress(broadcast).fed()).isEqualTo(200);
        assertThat(slow.progress(broadcast).people()).isEqualTo(450);

        slow.send(slow.telegram, NOON);
        slow.planner.runDue(NOON);

        assertThat(slow.progress(broadcast).fed()).isEqualTo(400);
    }

    @Test
    void doesNotLetFullLaneHoldUpAnother() {
        var slow = new MassDesk(database, 15);
        slow.people(TELEGRAM, 500);
        var behind = slow.people(VK, 10);
        slow.start();

        slow.planner.runDue(NOON);

        assertThat(behind).allMatch(person -> slow.notices(person) == 1);
    }

    @Test
    void sharesLaneBetweenBroadcasts() {
        var slow = new MassDesk(database, 20);
        slow.people(TELEGRAM, 500);
        slow.start("one", LATER);
        slow.planner.runDue(NOON);
        var other = slow.start("other", LATER);
        var tomorrow = NOON.plus(Duration.ofDays(1));

        slow.planner.runDue(tomorrow);

        assertThat(slow.progress(other).fed()).isEqualTo(100);
    }

    @Test
    void missesNobodyWhoChangesMessengerMeanwhile() {
        var slow = new MassDesk(database, 10);
        slow.people(TELEGRAM, 100);
        var ahead = slow.person(slow.chats(TELEGRAM, VK));
        var behind = slow.person(slow.chats(TELEGRAM, VK));
        slow.people(VK, 100);
        var broadcast = slow.start();
        slow.planner.runDue(NOON);

        // VK's cursor has passed both, Telegram's has not
        assertThat(slow.notices(ahead) + slow.notices(behind)).isZero();

        slow.residents.used(slow.residents.accounts(ahead).get(1), NOON);
        slow.send(slow.telegram, NOON);
        slow.send(slow.vk, NOON);
        slow.planner.runDue(NOON);
        slow.residents.used(slow.residents.accounts(behind).get(1), NOON);
        slow.send(slow.telegram, NOON);
        slow.send(slow.vk, NOON);
        slow.planner.runDue(NOON);

        assertThat(slow.notices(ahead)).isEqualTo(1);
        assertThat(slow.notices(behind)).isEqualTo(1);
        assertThat(slow.progress(broadcast).fed()).isEqualTo(202);
    }

    @Test
    void leavesOutWhoCannotOrDoesNotWantToBeTold() {
        desk.people(TELEGRAM, 3);
        desk.person();
        desk.person(new Address(ChannelKind.SMS, "+79990000000"));
        var unwilling = desk.people(TELEGRAM, 1).getFirst();
        database.write(() -> desk.telling.stop(unwilling, Category.CAMPAIGN, NOON));
        var blocked = desk.people(VK, 1).getFirst();
        block(desk.residents.accounts(blocked).getFirst());
        var broadcast = desk.start();

        desk.planner.runDue(NOON);

        assertThat(desk.progress(broadcast).fed()).isEqualTo(3);
        assertThat(desk.progress(broadcast).suppressed())
                .isEqualTo(Map.of("no_address", 2, "unwanted", 1, "blocked", 1));
        assertThat(desk.notices(unwilling)).isEqualTo(1);
    }

    @Test
    void takesAnotherChatWhereFirstIsBlocked() {
        var person = desk.person(desk.chats(TELEGRAM, VK));
        block(desk.residents.accounts(person).getFirst());
        desk.start();

        desk.planner.runDue(NOON);
        desk.send(desk.vk, NOON);

        assertThat(desk.reached()).containsExactly(desk.residents.accounts(person).get(1));
    }

    @Test
    void goesOverToAnotherChatButNeverToSms() {
        var person = desk.person(desk.chats(TELEGRAM, VK));
        var chats = desk.residents.accounts(person);
        var broadcast = desk.start();
        desk.planner.runDue(NOON);
        desk.refuse(chats.getFirst());

        desk.send(desk.telegram, NOON);
        desk.refuse(chats.get(1));
        desk.send(desk.vk, NOON);
        desk.planner.runDue(NOON);

        assertThat(desk.reached()).containsExactlyElementsOf(chats);
        assertThat(desk.progress(broadcast).failed()).isEqualTo(2);
        assertThat(desk.progress(broadcast).state()).isEqualTo(State.FINISHED);
    }

    @Test
    void tellsNobodyTwoBroadcastsADay() {
        desk.people(TELEGRAM, 120);
        desk.start("one", LATER);
        desk.planner.runDue(NOON);
        desk.people(TELEGRAM, 10);
        var second = desk.start("two", LATER);

        desk.planner.runDue(NOON.plus(HOUR));

        assertThat(desk.progress(second).fed()).isEqualTo(10);
        assertThat(desk.progress(second).people()).isEqualTo(130);

        var evening = Instant.parse("2026-11-23T17:00:00Z");
        desk.planner.runDue(evening);

        assertThat(desk.progress(second).fed()).isEqualTo(10);

        var morning = Instant.parse("2026-11-24T06:00:00Z");
        desk.planner.runDue(morning);

        assertThat(desk.progress(second).fed()).isEqualTo(130);
    }

    @Test
    void leavesOutWhoseDayIsFullWhenTomorrowIsTooLate() {
        desk.people(TELEGRAM, 20);
        desk.start("one", LATER);
        desk.planner.runDue(NOON);
        var second = desk.start("two", NOON.plus(HOUR));

        desk.planner.runDue(NOON);

        assertThat(desk.progress(second).suppressed()).isEqualTo(Map.of("cap", 20));
    }

    @Test
    void restsInQuietHours() {
        var slow = new MassDesk(database, 15);
        slow.people(TELEGRAM, 400);
        var broadcast = slow.start();
        slow.planner.runDue(NOON);
        var nine = Instant.parse("2026-11-23T18:00:00Z");

        slow.planner.runDue(nine.minusSeconds(3));

        assertThat(slow.send(slow.telegram, nine)).isZero();

        slow.planner.runDue(nine.plus(HOUR));

        assertThat(slow.progress(broadcast).fed()).isEqualTo(200);

        var morning = Instant.parse("2026-11-24T06:00:00Z");
        slow.planner.runDue(morning);

        assertThat(slow.send(slow.telegram, morning)).isEqualTo(200);
    }

    @Test
    void staysPausedInTheMorning() {
        desk.people(TELEGRAM, 10);
        var broadcast = desk.start();
        desk.planner.runDue(NOON);
        database.write(() -> desk.door.pause(broadcast, NOON));
        var morning = Instant.parse("2026-11-24T06:00:00Z");

        desk.planner.runDue(Instant.parse("2026-11-23T19:00:00Z"));
        desk.planner.runDue(morning);

        assertThat(desk.send(desk.telegram, morning)).isZero();
    }

    @Test
    void endsWhenItsTimeIsOver() {
        var slow = new MassDesk(database, 10);
        slow.people(TELEGRAM, 300);
        var broadcast = slow.start("one", NOON.plus(HOUR));
        slow.planner.runDue(NOON);
        slow.planner.runDue(NOON.plus(HOUR));

        assertThat(slow.progress(broadcast).state()).isEqualTo(State.EXPIRED);
        assertThat(slow.progress(broadcast).fed()).isEqualTo(100);
        assertThat(slow.send(slow.telegram, NOON.plus(HOUR))).isZero();
    }

    @Test
    void countsButTellsNobodyWhenPausedAtStart() {
        desk.people(TELEGRAM, 10);
        var broadcast =
                database.write(() -> {
                    var started = desk.start();
                    desk.door.pause(started, NOON);
                    return started;
                });

        desk.planner.runDue(NOON);

        assertThat(desk.progress(broadcast).people()).isEqualTo(10);
        assertThat(desk.progress(broadcast).fed()).isZero();
    }

    @Test
    void goesOnWithOthersWhenAnAudienceThrows() {
        desk.people(TELEGRAM, 10);
        var broken = desk.start("broken", "broken", LATER);
        var sound = desk.start();

        desk.planner.runDue(NOON);

        assertThat(desk.progress(sound).fed()).isEqualTo(10);
        assertThat(desk.progress(broken).state()).isEqualTo(State.RUNNING);

        desk.broken.mend();
        desk.planner.runDue(NOON);

        assertThat(desk.progress(broken).state()).isEqualTo(State.FINISHED);
    }

    private void block(Address address) {
        desk.refuse(address);
        desk.post.permissions.denied(address, "blocked", NOON);
    }
}
