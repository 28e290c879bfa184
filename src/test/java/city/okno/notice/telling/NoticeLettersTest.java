package city.okno.notice.telling;

import static city.okno.notice.telling.Desk.CHAT;
import static city.okno.notice.telling.Desk.NOON;
import static city.okno.notice.telling.Desk.PHONE;
import static city.okno.notice.telling.Desk.WEB;
import static city.okno.notice.telling.Desk.document;
import static city.okno.notice.telling.Desk.to;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.LetterEnded.Outcome;
import city.okno.delivery.LetterId;
import city.okno.delivery.MessageSeen;
import city.okno.notice.NoticeId;
import city.okno.notice.Notices.Told.Accepted;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class NoticeLettersTest {

    private static final Instant LATER = NOON.plus(Duration.ofHours(1));
    private static final LetterId FIRST = new LetterId(1);

    private final TestDatabase database;
    private final Desk desk;
    private final NoticeLetters letters;
    private NoticeId notice;

    NoticeLettersTest(TestDatabase database) {
        this.database = database;
        this.desk = new Desk(database);
        this.letters = new NoticeLetters(desk.notices, desk.rungs, desk.digests);
    }

    @BeforeEach
    void tell() {
        var darya = desk.residents.person("Дарья", PHONE.e164(), CHAT, WEB);
        notice = ((Accepted) desk.tell(document(to(darya), "1"), NOON)).notice();
    }

    @Test
    void leaveAgainWhileTheirNoticeGoesThisWay() {
        assertThat(isWanted("notice:" + notice.value())).isTrue();
    }

    @Test
    void doNotLeaveAgainWhenItWasSeen() {
        var owner = "notice:" + notice.value();
        database.write(() -> desk.progress.on(new MessageSeen(FIRST, owner, LATER)));
        assertThat(isWanted(owner)).isFalse();
    }

    @Test
    void doNotLeaveAgainWhenAnotherWayWasTaken() {
        desk.ended(Outcome.REJECTED, "blocked_by_user", LATER);
        assertThat(isWanted("notice:" + notice.value())).isFalse();
    }

    @Test
    void sayNothingOfOthers() {
        assertThat(isWanted("turn")).isTrue();
    }

    private boolean isWanted(String owner) {
        return database.write(() -> letters.isWanted(owner, FIRST));
    }
}
