package city.okno.notice.telling;

import static city.okno.notice.telling.Desk.CHAT;
import static city.okno.notice.telling.Desk.NOON;
import static city.okno.notice.telling.Desk.PHONE;
import static city.okno.notice.telling.Desk.document;
import static city.okno.notice.telling.Desk.to;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.LetterId;
import city.okno.delivery.MessageSeen;
import city.okno.notice.NoticeMoved;
import city.okno.notice.Notices.Told;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who had a notice told hears of its end, also where no letter of it ends.
@DatabaseTest
class NoticeEndingsTest {

    private final TestDatabase database;
    private final Desk desk;

    NoticeEndingsTest(TestDatabase database) {
        this.database = database;
        this.desk = new Desk(database);
    }

    @Test
    void tellsOfNoticeThatIsSupersededWhileItWaits() {
        desk.residents.person("Дарья", PHONE.e164(), CHAT);
        var night = NOON.plus(Duration.ofHours(10));
        desk.tell(document(to(PHONE), "1", "case 1"), night);
        assertThat(keys()).isEmpty();
        desk.supersede("case 1", night.plusSeconds(60));
        assertThat(keys()).containsExactly("1");
    }

    @Test
    void tellsOfNoticeWithoutBudget() {
        desk.postage.usedUp = true;
        var told = desk.tell(document(to(PHONE), "1"), NOON);
        assertThat(told).isInstanceOf(Told.Suppressed.class);
        assertThat(keys()).containsExactly("1");
    }

    @Test
    void tellsOfNoticeWithoutBudgetInTheMorning() {
        desk.tell(document(to(PHONE), "1"), NOON.plus(Duration.ofHours(10)));
        desk.postage.usedUp = true;
        desk.planner.runDue(NOON.plus(Duration.ofHours(21)));
        assertThat(keys()).containsExactly("1");
    }

    @Test
    void tellsOfNoticeThatWaitedTooLong() {
        desk.tell(document(to(PHONE), "1"), NOON.plus(Duration.ofHours(10)));
        desk.planner.runDue(NOON.plus(Duration.ofDays(3)));
        assertThat(keys()).containsExactly("1");
    }

    @Test
    void tellsOfEachNoticeInDigest() {
        for (var number = 1; number <= 5; number++) {
            desk.tell(document(to(PHONE), "" + number), NOON);
        }
        desk.planner.runDue(NOON.plus(Duration.ofHours(2)));
        assertThat(keys()).isEmpty();
        var digest = desk.outbox.letters.getLast().owner();
        var seen = new MessageSeen(new LetterId(4), digest, NOON.plus(Duration.ofHours(3)));
        database.write(() -> desk.progress.on(seen));
        assertThat(keys()).contains("4", "5");
    }

    @Test
    void tellsOfWhatWaitsWhenPersonIsErased() {
        var darya = desk.residents.person("Дарья", PHONE.e164(), CHAT);
        desk.tell(document(to(darya), "1"), NOON.plus(Duration.ofHours(10)));
        database.write(() -> desk.data.erase(darya, NOON.plus(Duration.ofHours(11))));
        assertThat(keys()).containsExactly("1");
    }

    private List<String> keys() {
        return desk.moved.stream().map(NoticeMoved::key).distinct().toList();
    }
}
