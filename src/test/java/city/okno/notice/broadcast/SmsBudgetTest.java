package city.okno.notice.broadcast;

import static city.okno.notice.broadcast.MassDesk.LATER;
import static city.okno.notice.broadcast.MassDesk.NOON;
import static city.okno.script.ChannelKind.SMS;
import static city.okno.script.ChannelKind.TELEGRAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import city.okno.delivery.Address;
import city.okno.delivery.Delivery;
import city.okno.delivery.Outgoing;
import city.okno.notice.BroadcastId;
import city.okno.notice.BroadcastProgress.State;
import city.okno.notice.Category;
import city.okno.notice.Habits;
import city.okno.notice.Habits.Night;
import city.okno.notice.Notice.Recipient;
import city.okno.script.PartyId;
import city.okno.script.Role;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who has only SMS gets a broadcast as long as its budget lasts. An SMS takes one segment here.
@DatabaseTest
class SmsBudgetTest {

    private final TestDatabase database;
    private final MassDesk desk;

    SmsBudgetTest(TestDatabase database) {
        this.database = database;
        this.desk = new MassDesk(database, 1000);
    }

    @Test
    void tellsWhoHasOnlySmsAndSettlesWhatTheyTook() {
        withoutChat(3);
        desk.people(TELEGRAM, 2);
        var broadcast = start(5);

        desk.planner.runDue(NOON);
        assertThat(desk.spending.budget(broadcast)).isEqualTo("5: 3 reserved, 0 spent");
        assertThat(desk.progress(broadcast).recipients()).containsEntry(SMS, 3);
        sendAll(NOON);
        desk.planner.runDue(NOON);

        assertThat(desk.sms.texts()).hasSize(3).allMatch(text -> text.startsWith("campaign.news"));
        assertThat(desk.telegram.sent).hasSize(2);
        assertThat(desk.spending.budget(broadcast)).isEqualTo("5: 0 reserved, 3 spent");
        assertThat(desk.progress(broadcast).state()).isEqualTo(State.FINISHED);
    }

    @Test
    void leavesOutTheRestWhenItsBudgetIsUsedUpAndTellsModeratorsOnce() {
        var moderator = desk.person(desk.chats(TELEGRAM));
        desk.residents.give(moderator, Role.MODERATOR);
        withoutChat(5);
        var broadcast = start(3);

        runUntilItEnds(broadcast);

        assertThat(desk.sms.sent).hasSize(3);
        assertThat(desk.spending.budget(broadcast)).isEqualTo("3: 0 reserved, 3 spent");
        assertThat(desk.progress(broadcast).suppressed()).isEqualTo(Map.of("budget", 2));
        assertThat(desk.progress(broadcast).sms().usedUp()).isTrue();
        assertThat(duties()).isEqualTo(1);
    }

    @Test
    void spendsWhatRefusedLettersGiveBackOnOthers() {
        var people = withoutChat(5);
        desk.sms.answering(letter ->
                letter.to().equals(people.getFirst())
                        ? new Delivery.Rejected("30005", true, false)
                        : new Delivery.Accepted("m" + letter.letter().value()));
        var broadcast = start(4);

        runUntilItEnds(broadcast);

        assertThat(desk.spending.budget(broadcast)).isEqualTo("4: 0 reserved, 4 spent");
        assertThat(desk.progress(broadcast).sms().usedUp()).isFalse();
    }

    @Test
    void sendsNoSmsWhereNobodyAskedForIt() {
        withoutChat(1);
        var broadcast = desk.start();
        runUntilItEnds(broadcast);
        assertThat(desk.sms.sent).isEmpty();
        assertThat(desk.progress(broadcast).suppressed()).isEqualTo(Map.of("no_address", 1));
    }

    @Test
    void obeysStopAndWhoWantsNoNews() {
        var people = withoutChat(3);
        desk.post.permissions.stopped(people.get(0), "stop", NOON);
        database.write(() ->
                desk.telling.stop(
                        desk.residents.registered(new PartyId(0), 2).get(1),
                        Category.CAMPAIGN,
                        NOON));
        var broadcast = start(10);

        runUntilItEnds(broadcast);

        assertThat(desk.reached()).containsExactly(people.get(2));
        assertThat(desk.progress(broadcast).suppressed())
                .isEqualTo(Map.of("blocked", 1, "unwanted", 1));
    }

    @Test
    void goesToChatOfWhoPrefersSmsWhenNoneCanBePaid() {
        var chat = desk.chats(TELEGRAM);
        var darya = desk.person(chat);
        keep(darya, Habits.USUAL.by(SMS, false));
        withoutChat(2);
        var two = start(1);
        runUntilItEnds(two);
        assertThat(desk.sms.sent).hasSize(1);

        var later = NOON.plus(Duration.ofDays(1));
        var none =
                database.write(
                        () -> desk.door.start(desk.news("two", "town", LATER).withSms(0), later));
        runUntilItEnds(none, later);
        assertThat(desk.telegram.sent).extracting(Outgoing::to).contains(chat);
    }

    @Test
    void goesToChatRefusedNeverOnBySms() {
        var chats = desk.chats(TELEGRAM);
        desk.person(chats);
        desk.refuse(chats[0]);
        runUntilItEnds(start(5));
        assertThat(desk.sms.sent).isEmpty();
    }

    @Test
    void keepsSmsThatWaitedIntoTheirNightForTheMorning() {
        withoutChat(1);
        keep(
                new PartyId(1),
                Habits.USUAL.quietIn(new Night(LocalTime.of(13, 0), LocalTime.of(14, 0))));
        var broadcast = start(1);
        desk.planner.runDue(NOON);
        sendAll(NOON.plus(Duration.ofHours(1)));
        assertThat(desk.spending.budget(broadcast)).isEqualTo("1: 0 reserved, 0 spent");

        var two = NOON.plus(Duration.ofHours(2));
        desk.telling.ladder.runDue(two);
        sendAll(two);
        assertThat(desk.sms.sent).hasSize(1);
    }

    @Test
    void cancellingGivesBackWhatHasNotLeft() {
        withoutChat(3);
        var broadcast = start(3);
        desk.planner.runDue(NOON);
        database.write(() -> desk.door.cancel(broadcast, NOON));
        desk.post.dropCancelled(NOON);
        desk.hear();
        assertThat(desk.spending.budget(broadcast)).isEqualTo("3: 0 reserved, 0 spent");
    }

    /// Crashes between any two statements, and everything begins anew.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void neverPassesItsBudgetWhereverItIsBrokenOff(long seed) {
        var random = new Random(seed);
        withoutChat(150);
        var broadcast = start(120);
        for (var run = 0; run < 300 && isRunning(broadcast); run++) {
            desk.breaker.breakAfter(random.nextInt(400));
            var _ = catchThrowable(() -> desk.planner.runDue(NOON));
            desk.breaker.mend();
            assertThat(desk.progress(broadcast).sms().left()).isNotNegative();
            sendAll(NOON);
        }
        assertThat(desk.reached()).hasSize(120).doesNotHaveDuplicates();
        assertThat(desk.spending.budget(broadcast)).isEqualTo("120: 0 reserved, 120 spent");
    }

    @Test
    void neverPassesItsBudgetWhenTwoNodesFeedAtOnce() throws Exception {
        withoutChat(150);
        var broadcast = start(120);
        var other = new MassDesk(database, 1000, desk.residents);
        var nodes = List.<Callable<Object>>of(run(desk), run(other));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var round = 0; round < 4; round++) {
                for (var node : threads.invokeAll(nodes)) {
                    node.get();
                }
            }
        }
        sendAll(NOON);
        assertThat(desk.reached()).hasSize(120).doesNotHaveDuplicates();
        assertThat(desk.spending.budget(broadcast)).isEqualTo("120: 0 reserved, 120 spent");
    }

    private static Callable<Object> run(MassDesk node) {
        return Executors.callable(() -> node.planner.runDue(NOON));
    }

    private BroadcastId start(int segments) {
        return database.write(
                () -> desk.door.start(desk.news("sms", "town", LATER).withSms(segments), NOON));
    }

    /// Registered with a number, without a chat.
    ///
    /// @return their numbers
    private List<Address> withoutChat(int number) {
        return IntStream.range(0, number)
                .mapToObj(_ -> desk.person())
                .map(person -> new Address(SMS, desk.residents.phone(person).orElseThrow().e164()))
                .toList();
    }

    private void keep(PartyId person, Habits habits) {
        database.write(() -> desk.telling.preferences.keep(new Recipient.ToParty(person), habits));
    }

    private void runUntilItEnds(BroadcastId broadcast) {
        runUntilItEnds(broadcast, NOON);
    }

    private void runUntilItEnds(BroadcastId broadcast, Instant now) {
        for (var run = 0; run < 10 && isRunning(broadcast); run++) {
            desk.planner.runDue(now);
            sendAll(now);
        }
        assertThat(isRunning(broadcast)).isFalse();
    }

    private boolean isRunning(BroadcastId broadcast) {
        return desk.progress(broadcast).state() == State.RUNNING;
    }

    private void sendAll(Instant now) {
        desk.send(desk.telegram, now);
        desk.send(desk.vk, now);
        desk.send(desk.sms, now);
    }

    private int duties() {
        return database.jdbc()
                .sql("select count(*) from notice where template = 'broadcast.duty_used_up'")
                .query(Integer.class)
                .single();
    }
}
