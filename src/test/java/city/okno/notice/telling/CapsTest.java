package city.okno.notice.telling;

import static city.okno.notice.telling.Desk.CHAT;
import static city.okno.notice.telling.Desk.NOON;
import static city.okno.notice.telling.Desk.PHONE;
import static city.okno.notice.telling.Desk.document;
import static city.okno.notice.telling.Desk.to;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.LetterEnded.Outcome;
import city.okno.delivery.LetterId;
import city.okno.delivery.MessageSeen;
import city.okno.notice.NoticeId;
import city.okno.notice.Notices.Told.Accepted;
import city.okno.script.Phone;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@DatabaseTest
class CapsTest {

    private static final Instant LATER = NOON.plus(Duration.ofHours(1));

    private final TestDatabase database;
    private final Desk desk;

    CapsTest(TestDatabase database) {
        this.database = database;
        this.desk = new Desk(database);
    }

    @Test
    void tellsWhatIsTooMuchTogetherWhenThereIsRoom() {
        desk.residents.person("Дарья", PHONE.e164(), CHAT);
        var told = tell(5);
        assertThat(desk.outbox.letters).hasSize(3);
        desk.planner.runDue(LATER.minusSeconds(1));
        assertThat(desk.outbox.letters).hasSize(3);
        desk.planner.runDue(LATER);
        assertThat(desk.outbox.letters).hasSize(4);
        var digest = desk.outbox.letters.getLast();
        assertThat(digest.message().text().text()).startsWith("notice.digest ru {count=2");
        assertThat(desk.state(told.getLast())).isEqualTo("ACTIVE");
        var seen = new MessageSeen(new LetterId(4), digest.owner(), LATER);
        database.write(() -> desk.progress.on(seen));
        assertThat(desk.state(told.get(3))).isEqualTo("ENDED READ");
        assertThat(desk.state(told.getLast())).isEqualTo("ENDED READ");
    }

    @Test
    void tellsTheOnlyOneThatHadToWaitAsItIs() {
        tell(4);
        desk.planner.runDue(LATER);
        assertThat(desk.outbox.letters).hasSize(4);
        assertThat(desk.outbox.letters.getLast().message().text().text())
                .startsWith("document.ready");
    }

    @Test
    void tellsNoMoreThanSixADay() {
        for (var hour = 0; hour < 5; hour++) {
            tell(2, "hour " + hour, NOON.plus(Duration.ofHours(hour)));
        }
        assertThat(desk.outbox.letters).hasSize(6);
        desk.planner.runDue(NOON.plus(Duration.ofHours(24)));
        assertThat(desk.outbox.letters).hasSize(7);
    }

    @Test
    void dropsWhatIsNotSoAnyMoreFromWhatWaits() {
        tell(3);
        desk.tell(document(to(PHONE), "4", "case 4"), NOON);
        desk.tell(document(to(PHONE), "5"), NOON);
        desk.supersede("case 4", NOON);
        desk.planner.runDue(LATER);
        assertThat(desk.outbox.letters.getLast().message().text().text())
                .startsWith("document.ready");
    }

    @Test
    void countsAgainInTheMorningWhatDidNotLeaveBeforeTheNight() {
        var evening = NOON.plus(Duration.ofHours(8));
        var morning = NOON.plus(Duration.ofHours(21));
        for (var one = 1; one <= 3; one++) {
            tell(1, "evening " + one, evening);
            desk.ended(Outcome.DROPPED, "expired", NOON.plus(Duration.ofHours(9)));
        }
        tell(2, "morning", morning);
        desk.planner.runDue(morning);
        assertThat(desk.outbox.letters).hasSize(6);
        desk.planner.runDue(morning.plus(Duration.ofHours(1)));
        assertThat(desk.outbox.letters).hasSize(7);
        assertThat(textOfLast()).startsWith("notice.digest ru {count=2");
    }

    @Test
    void tellsAnewWhatIsLeftOfDigestThatHasNotLeft() {
        var left = digestOf("case 4", "case 5").getLast();
        desk.supersede("case 4", LATER);
        assertThat(desk.outbox.withdrawn).containsExactly(new LetterId(4));
        assertThat(desk.state(left)).isEqualTo("WAITING");
        desk.planner.runDue(LATER);
        assertThat(textOfLast()).startsWith("document.ready");
    }

    @Test
    void makesAnotherDigestOfWhatIsLeft() {
        digestOf("case 4", "case 5", "case 6");
        desk.supersede("case 4", LATER);
        desk.planner.runDue(LATER);
        assertThat(desk.outbox.letters).hasSize(5);
        assertThat(textOfLast()).startsWith("notice.digest ru {count=2");
    }

    @Test
    void saysByTheNextWayWhatIsLeftOfDigest() {
        desk.residents.person("Дарья", PHONE.e164(), CHAT);
        digestOf("case 4", "case 5", "case 6");
        desk.ended(Outcome.SENT, "", LATER);
        desk.supersede("case 5", LATER);
        assertThat(digests()).hasSize(1);
        desk.ladder.runDue(LATER.plus(Duration.ofHours(4)));
        assertThat(digests()).hasSize(2).last().asString().contains("{count=2");
    }

    @Test
    void goesNoOtherWayWithDigestOfWhichNothingIsLeft() {
        desk.residents.person("Дарья", PHONE.e164(), CHAT);
        digestOf("case 4", "case 5");
        desk.ended(Outcome.SENT, "", LATER);
        desk.supersede("case 4", LATER);
        desk.supersede("case 5", LATER);
        desk.ladder.runDue(LATER.plus(Duration.ofHours(4)));
        assertThat(digests()).hasSize(1);
    }

    @Test
    void saysAnewWhatEndedWhileDigestWasOnItsWay() {
        var left = digestOf("case 4", "case 5").getLast();
        desk.outbox.gone.add(new LetterId(4));
        desk.supersede("case 4", LATER);
        desk.ended(Outcome.DROPPED, "unwanted", LATER);
        assertThat(desk.state(left)).isEqualTo("WAITING");
    }

    /// Leaves at [#LATER], after three others.
    private List<NoticeId> digestOf(String... cases) {
        tell(3);
        var told = new ArrayList<NoticeId>();
        for (var one : cases) {
            var key = one.substring("case ".length());
            told.add(((Accepted) desk.tell(document(to(PHONE), key, one), NOON)).notice());
        }
        desk.planner.runDue(LATER);
        assertThat(textOfLast()).startsWith("notice.digest");
        return told;
    }

    private List<String> digests() {
        return texts().stream().filter(text -> text.startsWith("notice.digest")).toList();
    }

    private String textOfLast() {
        return texts().getLast();
    }

    private List<String> texts() {
        return desk.outbox.letters.stream().map(letter -> letter.message().text().text()).toList();
    }

    @Test
    void countsEachReaderAlone() {
        tell(3);
        desk.tell(document(to(new Phone("+79990000002")), "other"), NOON);
        assertThat(desk.outbox.letters).hasSize(4);
    }

    @Test
    void keepsTheCapWhenManyTellAtOnce() throws Exception {
        List<Future<?>> running = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var key = 0; key < 10; key++) {
                var notice = document(to(PHONE), "at once " + key);
                running.add(threads.submit(() -> desk.tell(notice, NOON)));
            }
        }
        for (var one : running) {
            one.get();
        }
        assertThat(desk.outbox.letters).hasSize(3);
    }

    @Test
    void makesOneDigestWhenTwoNodesRunAtOnce() throws Exception {
        tell(8);
        List<Future<?>> running = new ArrayList<>();
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var node = 0; node < 2; node++) {
                running.add(nodes.submit(() -> desk.planner.runDue(LATER)));
            }
        }
        for (var one : running) {
            one.get();
        }
        assertThat(desk.outbox.letters).hasSize(4);
    }

    @Test
    void forgetsWhoWasCountedLongAgo() {
        tell(1);
        desk.retention.runDue(NOON.plus(Duration.ofDays(3)));
        assertThat(
                        database.jdbc()
                                .sql("select count(*) from notice_pace")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    private List<NoticeId> tell(int many) {
        return tell(many, "", NOON);
    }

    private List<NoticeId> tell(int many, String key, Instant now) {
        var told = new ArrayList<NoticeId>();
        for (var one = 0; one < many; one++) {
            var notice = desk.tell(document(to(PHONE), key + " " + one), now);
            told.add(((Accepted) notice).notice());
        }
        return told;
    }
}
