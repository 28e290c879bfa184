package city.okno.notice.broadcast;

import static city.okno.notice.broadcast.MassDesk.LATER;
import static city.okno.notice.broadcast.MassDesk.NOON;
import static city.okno.script.ChannelKind.TELEGRAM;
import static city.okno.script.ChannelKind.VK;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.Delivery;
import city.okno.notice.Approval;
import city.okno.notice.BroadcastId;
import city.okno.notice.BroadcastProgress.State;
import city.okno.script.PartyId;
import city.okno.script.Role;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@DatabaseTest
class TrialTest {

    private final TestDatabase database;
    private final MassDesk desk;

    TrialTest(TestDatabase database) {
        this.database = database;
        this.desk = new MassDesk(database, 1000, 0.01);
    }

    @Test
    void tellsFewAtFirstAndEverybodyWhenThatWentWell() {
        desk.people(TELEGRAM, 450);
        var broadcast = desk.start();

        desk.planner.runDue(NOON);
        desk.planner.runDue(NOON);

        assertThat(desk.progress(broadcast).fed()).isEqualTo(100);

        desk.send(desk.telegram, NOON);
        desk.planner.runDue(NOON);

        assertThat(desk.progress(broadcast).fed()).isEqualTo(450);
    }

    @Test
    void triesEachMessengerOutByItself() {
        desk.people(TELEGRAM, 250);
        desk.people(VK, 250);
        var broadcast = desk.start();
        desk.planner.runDue(NOON);
        desk.send(desk.telegram, NOON);

        desk.planner.runDue(NOON);
        desk.planner.runDue(NOON);

        assertThat(desk.progress(broadcast).fed()).isEqualTo(300);
    }

    @Test
    void stopsWhenTooManyFailAndTellsModerators() {
        desk.people(TELEGRAM, 300);
        var moderator = moderator();
        var broadcast = desk.start();
        desk.planner.runDue(NOON);
        refuseOneIn(10);

        desk.send(desk.telegram, NOON);
        desk.planner.runDue(NOON);
        desk.planner.runDue(NOON);

        assertThat(desk.progress(broadcast).state()).isEqualTo(State.PAUSED);
        assertThat(desk.progress(broadcast).fed()).isEqualTo(100);
        assertThat(told(moderator, "broadcast.duty_stopped")).isEqualTo(1);
    }

    @Test
    void goesOnWhenSomebodySaysSo() {
        desk.people(TELEGRAM, 300);
        var broadcast = desk.start();
        desk.planner.runDue(NOON);
        refuseOneIn(10);
        desk.send(desk.telegram, NOON);
        desk.planner.runDue(NOON);

        database.write(() -> desk.door.resume(broadcast, NOON));
        desk.planner.runDue(NOON);

        assertThat(desk.progress(broadcast).state()).isEqualTo(State.RUNNING);
        assertThat(desk.progress(broadcast).fed()).isEqualTo(300);

        desk.send(desk.telegram, NOON);
        desk.planner.runDue(NOON);

        assertThat(desk.progress(broadcast).state()).isEqualTo(State.PAUSED);
    }

    @Test
    void waitsForAnotherModeratorWhoSeesWhomItReaches() {
        desk.people(TELEGRAM, 30);
        desk.person();
        var author = moderator();
        var other = moderator();
        var broadcast = propose(author);

        assertThat(approve(broadcast, other)).isEqualTo(Approval.NOT_COUNTED);

        desk.planner.runDue(NOON);
        desk.planner.runDue(NOON);

        var progress = desk.progress(broadcast);
        assertThat(progress.state()).isEqualTo(State.PROPOSED);
        assertThat(progress.fed()).isZero();
        assertThat(progress.recipients()).isEqualTo(Map.of(TELEGRAM, 32, VK, 0));
        assertThat(progress.suppressed()).isEqualTo(Map.of("no_address", 1));
        assertThat(progress.expectedEnd()).isAfter(NOON);
        assertThat(told(other, "broadcast.duty_waits")).isEqualTo(1);
        assertThat(told(author, "broadcast.duty_waits")).isZero();

        assertThat(approve(broadcast, author)).isEqualTo(Approval.OWN);
        assertThat(approve(broadcast, other)).isEqualTo(Approval.APPROVED);
        assertThat(approve(broadcast, other)).isEqualTo(Approval.NOT_WAITING);

        desk.planner.runDue(NOON);

        assertThat(desk.progress(broadcast).fed()).isEqualTo(32);
        assertThat(desk.progress(broadcast).suppressed()).isEqualTo(Map.of("no_address", 1));
    }

    @Test
    void canBeCancelledBeforeItIsApproved() {
        desk.people(TELEGRAM, 30);
        var broadcast = propose(moderator());
        desk.planner.runDue(NOON);

        assertThat(database.write(() -> desk.door.cancel(broadcast, NOON))).isTrue();
        assertThat(approve(broadcast, moderator())).isEqualTo(Approval.NOT_WAITING);
        desk.planner.runDue(NOON);

        assertThat(desk.progress(broadcast).fed()).isZero();
    }

    private BroadcastId propose(PartyId author) {
        return database.write(
                () -> desk.door.propose(desk.news("one", "town", LATER), author, NOON));
    }

    private Approval approve(BroadcastId broadcast, PartyId by) {
        return database.write(() -> desk.door.approve(broadcast, by, NOON));
    }

    private PartyId moderator() {
        var moderator = desk.people(TELEGRAM, 1).getFirst();
        desk.residents.give(moderator, Role.MODERATOR);
        return moderator;
    }

    private void refuseOneIn(int many) {
        var sent = new AtomicInteger();
        desk.telegram.answering(letter ->
                sent.incrementAndGet() % many == 0
                        ? new Delivery.Rejected("blocked_by_user", true, false)
                        : new Delivery.Accepted("m" + letter.letter().value()));
    }

    private int told(PartyId moderator, String template) {
        return database.jdbc()
                .sql("select count(*) from notice where party = :party and template = :template")
                .param("party", moderator.value())
                .param("template", template)
                .query(Integer.class)
                .single();
    }
}
