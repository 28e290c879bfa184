package city.okno.notice.telling;

import static city.okno.notice.telling.Desk.NOON;
import static city.okno.notice.telling.Desk.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.LetterId;
import city.okno.notice.Category;
import city.okno.notice.Notice;
import city.okno.notice.Notice.Recipient;
import city.okno.notice.NoticeId;
import city.okno.notice.NoticeStatus;
import city.okno.notice.NoticeStatus.Standing;
import city.okno.notice.Notices.Told;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What senders see of their notices, and what they take back.
@DatabaseTest
class NoticeTrackingTest {

    private static final String WORDS = "template.centre.closed.v1.text";

    private final TestDatabase database;
    private final Desk desk;
    private final NoticeTracking tracking;

    NoticeTrackingTest(TestDatabase database) {
        this.database = database;
        this.desk = new Desk(database);
        this.tracking =
                new NoticeTracking(
                        new StatusRepository(database.jdbc()), desk.sending, _ -> List.of());
    }

    @Test
    void showsTheWaysThatWereTried() {
        var status = status(told(null));
        assertThat(status.standing()).isEqualTo(Standing.ACTIVE);
        assertThat(status.attempts()).hasSize(1);
        assertThat(status.endedAt()).isNull();
    }

    @Test
    void takesBackTheLetterAndTheNotice() {
        var notice = told(null);
        database.writing().executeWithoutResult(_ -> tracking.cancel(notice, NOON));
        assertThat(desk.outbox.withdrawn).containsExactly(new LetterId(1));
        assertThat(status(notice).standing()).isEqualTo(Standing.CANCELLED);
    }

    @Test
    void waitsForItsTimeAndThenLeaves() {
        var notice = told(NOON.plus(Duration.ofDays(1)));
        assertThat(status(notice).standing()).isEqualTo(Standing.WAITING);
        assertThat(status(notice).dueAt()).isEqualTo(NOON.plus(Duration.ofDays(1)));
        desk.planner.runDue(NOON.plus(Duration.ofHours(23)));
        assertThat(desk.outbox.letters).isEmpty();
        desk.planner.runDue(NOON.plus(Duration.ofDays(1)));
        assertThat(desk.outbox.letters)
                .singleElement()
                .satisfies(letter -> assertThat(letter.message().language()).isEqualTo("en"));
    }

    @Test
    void endsWhatWaitedForWordsThatAreGone() {
        var notice = told(NOON.plus(Duration.ofDays(1)));
        desk.words.without(WORDS);
        desk.planner.runDue(NOON.plus(Duration.ofDays(1)));
        assertThat(status(notice).standing()).isEqualTo(Standing.FAILED);
        assertThat(status(notice).reason()).isEqualTo("no_words");
    }

    private NoticeId told(Instant notBefore) {
        var notice =
                new Notice(
                        new Recipient.ToPhone(PHONE),
                        Category.DOCUMENT,
                        "department",
                        "1",
                        WORDS,
                        Map.of("centre", "Строгино"),
                        List.of(),
                        NOON.plus(Duration.ofDays(3)),
                        null,
                        "Загс",
                        notBefore,
                        "en");
        return ((Told.Accepted) desk.tell(notice, NOON)).notice();
    }

    private NoticeStatus status(NoticeId notice) {
        return tracking.status(notice).orElseThrow();
    }
}
