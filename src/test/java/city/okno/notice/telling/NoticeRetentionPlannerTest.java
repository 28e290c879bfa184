package city.okno.notice.telling;

import static city.okno.notice.telling.Desk.NOON;
import static city.okno.notice.telling.Desk.PHONE;
import static city.okno.notice.telling.Desk.document;
import static city.okno.notice.telling.Desk.to;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.LetterEnded.Outcome;
import city.okno.notice.NoticeId;
import city.okno.notice.Notices.Told.Accepted;
import city.okno.notice.Notices.Told.Replayed;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class NoticeRetentionPlannerTest {

    private final TestDatabase database;
    private final Desk desk;
    private NoticeId notice;

    NoticeRetentionPlannerTest(TestDatabase database) {
        this.database = database;
        this.desk = new Desk(database);
    }

    @BeforeEach
    void tellAndFail() {
        notice = ((Accepted) desk.tell(document(to(PHONE), "1"), NOON)).notice();
        desk.ended(Outcome.DROPPED, "no_reason", NOON);
    }

    @Test
    void keepsBodyForSevenDays() {
        desk.retention.runDue(NOON.plus(Duration.ofDays(7)));
        assertThat(row()).contains(PHONE.e164(), "77-1");
        desk.retention.runDue(NOON.plus(Duration.ofDays(7)).plusSeconds(1));
        assertThat(row()).doesNotContain(PHONE.e164(), "77-1");
    }

    @Test
    void replaysWhatItNoLongerKnows() {
        desk.retention.runDue(NOON.plus(Duration.ofDays(8)));
        assertThat(desk.tell(document(to(PHONE), "1"), NOON)).isEqualTo(new Replayed(notice));
    }

    @Test
    void deletesRowMuchLater() {
        desk.retention.runDue(NOON.plus(Duration.ofDays(401)));
        assertThat(desk.tell(document(to(PHONE), "1"), NOON)).isInstanceOf(Accepted.class);
    }

    @Test
    void leavesAloneWhatHasNotEnded() {
        var open = ((Accepted) desk.tell(document(to(PHONE), "2"), NOON)).notice();
        desk.retention.runDue(NOON.plus(Duration.ofDays(401)));
        assertThat(desk.state(open)).isEqualTo("ACTIVE");
    }

    private String row() {
        return database.jdbc().sql("select * from notice").query().singleRow().toString();
    }
}
