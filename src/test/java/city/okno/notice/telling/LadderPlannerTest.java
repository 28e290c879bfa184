package city.okno.notice.telling;

import static city.okno.notice.telling.Desk.CHAT;
import static city.okno.notice.telling.Desk.NOON;
import static city.okno.notice.telling.Desk.PHONE;
import static city.okno.notice.telling.Desk.SMS;
import static city.okno.notice.telling.Desk.WEB;
import static city.okno.notice.telling.Desk.document;
import static city.okno.notice.telling.Desk.to;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Address;
import city.okno.delivery.LetterEnded.Outcome;
import city.okno.delivery.LetterHeld;
import city.okno.delivery.LetterId;
import city.okno.delivery.MessageSeen;
import city.okno.notice.Category;
import city.okno.notice.Notice;
import city.okno.notice.NoticeId;
import city.okno.notice.Notices.Told.Accepted;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Its clock is the argument of `runDue`: whoever wants to know what happens then says so.
@DatabaseTest
class LadderPlannerTest {

    private static final Instant DEADLINE = NOON.plus(Duration.ofHours(4));
    private static final Instant EVENING = NOON.plus(Duration.ofHours(9));
    private static final Instant MORNING = NOON.plus(Duration.ofHours(21));

    private final TestDatabase database;
    private final Desk desk;
    private PartyId darya;

    LadderPlannerTest(TestDatabase database) {
        this.database = database;
        this.desk = new Desk(database);
    }

    @BeforeEach
    void meetDarya() {
        darya = desk.residents.person("Дарья", PHONE.e164(), CHAT, WEB);
    }

    @Test
    void takesOneWayAfterAnotherAtEachDeadline() {
        var notice = tell("1", NOON);
        sent();
        desk.ladder.runDue(DEADLINE.minusSeconds(1));
        assertThat(desk.addresses()).containsExactly(CHAT);
        desk.ladder.runDue(DEADLINE);
        assertThat(desk.addresses()).containsExactly(CHAT, WEB);
        desk.ladder.runDue(DEADLINE.plus(Duration.ofHours(4)));
        assertThat(desk.addresses()).containsExactly(CHAT, WEB, SMS);
        desk.ladder.runDue(MORNING.plus(Duration.ofHours(9)));
        assertThat(desk.addresses()).hasSize(3);
        assertThat(desk.state(notice)).isEqualTo("ACTIVE");
    }

    @Test
    void countsOnlyWakingHours() {
        tell("1", EVENING.minus(Duration.ofHours(1)));
        desk.ladder.runDue(MORNING.plus(Duration.ofHours(3)).minusSeconds(1));
        assertThat(desk.addresses()).containsExactly(CHAT);
        desk.ladder.runDue(MORNING.plus(Duration.ofHours(3)));
        assertThat(desk.addresses()).containsExactly(CHAT, WEB);
    }

    @Test
    void climbsByADeadlineOfItsOwnAlsoAtNight() {
        desk.tell(withDeadline(Duration.ofMinutes(1)), EVENING);
        desk.ladder.runDue(EVENING.plusSeconds(59));
        assertThat(desk.addresses()).containsExactly(CHAT);
        desk.ladder.runDue(EVENING.plusSeconds(60));
        assertThat(desk.addresses()).containsExactly(CHAT, WEB);
        desk.ladder.runDue(EVENING.plusSeconds(120));
        assertThat(desk.addresses()).containsExactly(CHAT, WEB, SMS);
    }

    private Notice withDeadline(Duration own) {
        return new Notice(
                to(darya),
                Category.APPOINTMENT,
                "video",
                "1",
                "video.link",
                Map.of(Notice.CLIMB, own),
                List.of(),
                MORNING,
                null);
    }

    @Test
    void climbsInTheMorningWhenItSleptThroughTheDeadline() {
        tell("1", EVENING.minus(Duration.ofHours(5)));
        desk.ladder.runDue(EVENING.plus(Duration.ofHours(1)));
        assertThat(desk.addresses()).containsExactly(CHAT);
        desk.ladder.runDue(MORNING);
        assertThat(desk.addresses()).containsExactly(CHAT, WEB);
    }

    @Test
    void takesOneWayOnlyAfterLongPause() {
        tell("1", NOON);
        desk.ladder.runDue(MORNING.plus(Duration.ofHours(6)));
        assertThat(desk.addresses()).containsExactly(CHAT, WEB);
    }

    @Test
    void leavesAloneWhatWasConfirmedInTime() {
        var notice = tell("1", NOON);
        see(notice, 1, DEADLINE.minusSeconds(1));
        desk.ladder.runDue(DEADLINE);
        assertThat(desk.addresses()).containsExactly(CHAT);
        assertThat(desk.state(notice)).isEqualTo("ENDED READ");
    }

    @Test
    void takesBackWhatHasNotLeftWhenItIsConfirmed() {
        var notice = tell("1", NOON);
        desk.ladder.runDue(DEADLINE);
        see(notice, 1, DEADLINE.plusSeconds(1));
        assertThat(desk.outbox.withdrawn).contains(new LetterId(2));
    }

    @Test
    void takesBackWhatCouldNotLeaveByTheDeadline() {
        tell("1", NOON);
        desk.ladder.runDue(DEADLINE);
        assertThat(desk.outbox.withdrawn).containsExactly(new LetterId(1));
    }

    @Test
    void leavesInItsChatWhatNoBudgetPaysAnotherWayFor() {
        var notice = onlySmsIsLeft();
        desk.postage.usedUp = true;
        desk.ladder.runDue(DEADLINE.plus(Duration.ofHours(4)));
        assertThat(desk.outbox.withdrawn).doesNotContain(new LetterId(2));
        assertThat(desk.addresses()).containsExactly(CHAT, WEB);
        assertThat(desk.state(notice)).isEqualTo("ACTIVE");
        see(notice, 2, DEADLINE.plus(Duration.ofHours(5)));
        assertThat(desk.state(notice)).isEqualTo("ENDED READ");
    }

    @Test
    void leavesInLaneThatWaitsWhatNoBudgetPaysAnotherWayFor() {
        var notice = onlySmsIsLeft();
        desk.postage.usedUp = true;
        var held = new LetterHeld(new LetterId(2), "notice:" + notice.value(), DEADLINE);
        database.write(() -> desk.progress.on(held));
        assertThat(desk.outbox.withdrawn).doesNotContain(new LetterId(2));
        assertThat(desk.state(notice)).isEqualTo("ACTIVE");
    }

    private NoticeId onlySmsIsLeft() {
        var notice = tell("1", NOON);
        desk.ladder.runDue(DEADLINE);
        assertThat(desk.addresses()).containsExactly(CHAT, WEB);
        return notice;
    }

    @Test
    void leavesAloneWhatIsNotSoAnyMore() {
        var told = (Accepted) desk.tell(document(to(darya), "1", "case 1"), NOON);
        sent();
        assertThat(desk.supersede("case 1", NOON.plusSeconds(60))).isEqualTo(1);
        desk.ladder.runDue(DEADLINE);
        assertThat(desk.addresses()).containsExactly(CHAT);
        assertThat(desk.state(told.notice())).isEqualTo("ENDED SUPERSEDED superseded");
    }

    @Test
    void leavesAloneWhoWantsNoMoreOfThem() {
        var notice = tell("1", NOON);
        database.write(() -> desk.preferences.stop(to(darya), Category.DOCUMENT, NOON));
        desk.ladder.runDue(DEADLINE);
        assertThat(desk.addresses()).containsExactly(CHAT);
        assertThat(desk.state(notice)).isEqualTo("ACTIVE");
    }

    @Test
    void takesNextWayAtOnceInDaytimeAndInTheMorningAtNight() {
        tell("1", EVENING.minusSeconds(60));
        desk.ended(Outcome.REJECTED, "blocked_by_user", EVENING.minusSeconds(30));
        assertThat(desk.addresses()).containsExactly(CHAT, WEB);
        desk.ended(Outcome.REJECTED, "blocked_by_user", EVENING.plusSeconds(30));
        assertThat(desk.addresses()).containsExactly(CHAT, WEB);
        desk.ladder.runDue(MORNING);
        assertThat(desk.addresses()).containsExactly(CHAT, WEB, SMS);
    }

    @Test
    void leavesInTheMorningWhatDidNotLeaveBeforeTheNight() {
        tell("1", EVENING.minusSeconds(60));
        assertThat(desk.outbox.letters.getFirst().expiresAt()).isEqualTo(EVENING);
        desk.ended(Outcome.DROPPED, "expired", EVENING);
        desk.planner.runDue(MORNING.minusSeconds(1));
        assertThat(desk.addresses()).containsExactly(CHAT);
        desk.planner.runDue(MORNING);
        assertThat(desk.addresses()).containsExactly(CHAT, CHAT);
    }

    @Test
    void endsUnconfirmedWhenItsSmsDidNotLeaveInTimeButItsMessageDid() {
        var notice = tell("1", NOON);
        sent();
        desk.ladder.runDue(DEADLINE);
        desk.ended(Outcome.DROPPED, "expired", NOON.plus(Duration.ofDays(3)));
        assertThat(desk.state(notice)).isEqualTo("ENDED UNCONFIRMED expired");
    }

    @Test
    void canStillBeReadInChatWhenItsSmsFails() {
        var notice = tell("1", NOON);
        sent();
        desk.ladder.runDue(DEADLINE);
        sent();
        desk.ladder.runDue(DEADLINE.plus(Duration.ofHours(4)));
        desk.ended(Outcome.REJECTED, "30005", DEADLINE.plus(Duration.ofHours(4)));
        assertThat(desk.state(notice)).isEqualTo("ACTIVE");
        see(notice, 1, DEADLINE.plus(Duration.ofHours(5)));
        assertThat(desk.state(notice)).isEqualTo("ENDED READ");
    }

    @Test
    void climbsOnceWhenTwoNodesClimbAtOnce() throws Exception {
        for (var one = 0; one < 20; one++) {
            var chat = new Address(ChannelKind.TELEGRAM, "20" + one);
            var web = new Address(ChannelKind.WEB, "30" + one);
            var person = desk.residents.stranger(chat, web);
            desk.tell(document(to(person), "two " + one), NOON);
        }
        var before = desk.outbox.letters.size();
        var running = new ArrayList<Future<?>>();
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var node = 0; node < 2; node++) {
                running.add(nodes.submit(() -> desk.ladder.runDue(DEADLINE)));
            }
        }
        for (var one : running) {
            one.get();
        }
        assertThat(desk.outbox.letters).hasSize(before + 20);
    }

    private NoticeId tell(String key, Instant now) {
        return ((Accepted) desk.tell(document(to(darya), key), now)).notice();
    }

    private void sent() {
        desk.ended(Outcome.SENT, "", NOON);
    }

    private void see(NoticeId notice, long letter, Instant at) {
        var seen = new MessageSeen(new LetterId(letter), "notice:" + notice.value(), at);
        database.write(() -> desk.progress.on(seen));
    }
}
