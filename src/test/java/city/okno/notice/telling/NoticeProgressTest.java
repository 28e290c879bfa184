package city.okno.notice.telling;

import static city.okno.notice.telling.Desk.CHAT;
import static city.okno.notice.telling.Desk.NOON;
import static city.okno.notice.telling.Desk.PHONE;
import static city.okno.notice.telling.Desk.SMS;
import static city.okno.notice.telling.Desk.WEB;
import static city.okno.notice.telling.Desk.document;
import static city.okno.notice.telling.Desk.to;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.delivery.LetterEnded.Outcome;
import city.okno.delivery.LetterHeld;
import city.okno.delivery.LetterId;
import city.okno.delivery.LetterReported;
import city.okno.delivery.MessageSeen;
import city.okno.delivery.Receipt;
import city.okno.notice.NoticeId;
import city.okno.notice.Notices.Told.Accepted;
import city.okno.resident.PartyJoined;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DatabaseTest
class NoticeProgressTest {

    private static final Instant LATER = NOON.plus(Duration.ofHours(1));

    private final TestDatabase database;
    private final Desk desk;
    private PartyId darya;
    private NoticeId notice;

    NoticeProgressTest(TestDatabase database) {
        this.database = database;
        this.desk = new Desk(database);
    }

    @BeforeEach
    void tell() {
        darya = desk.residents.person("Дарья", PHONE.e164(), CHAT, WEB);
        notice = ((Accepted) desk.tell(document(to(darya), "1"), NOON)).notice();
    }

    @Test
    void takesOtherWaysOneByOneWhenOneIsBlocked() {
        desk.ended(Outcome.REJECTED, "blocked_by_user", LATER);
        assertThat(desk.addresses()).containsExactly(CHAT, WEB);
        desk.ended(Outcome.REJECTED, "gone", LATER);
        assertThat(desk.addresses()).containsExactly(CHAT, WEB, SMS);
        desk.ended(Outcome.REJECTED, "30005", LATER);
        assertThat(desk.addresses()).hasSize(3);
        assertThat(desk.state(notice)).isEqualTo("ENDED FAILED 30005");
    }

    @Test
    void takesNextWayWhereAddressIsClosedAlready() {
        desk.ended(Outcome.DROPPED, "suppressed", LATER);
        assertThat(desk.addresses()).containsExactly(CHAT, WEB);
    }

    @Test
    void goesOnWithoutLetterThatItDidNotWantAnyMore() {
        desk.ended(Outcome.DROPPED, "unwanted", LATER);
        assertThat(desk.addresses()).containsExactly(CHAT);
        assertThat(desk.state(notice)).isEqualTo("ACTIVE");
    }

    @Test
    void goesAroundLaneThatIsClosedForLong() {
        desk.outbox.closed.add(ChannelKind.TELEGRAM);
        held();
        assertThat(desk.outbox.withdrawn).containsExactly(new LetterId(1));
        assertThat(desk.addresses()).containsExactly(CHAT, WEB);
        assertThat(desk.state(notice)).isEqualTo("ACTIVE");
    }

    @Test
    void waitsInClosedLaneWhereThereIsNoOtherWay() {
        desk.outbox.closed.addAll(EnumSet.allOf(ChannelKind.class));
        held();
        assertThat(desk.outbox.withdrawn).isEmpty();
        var next = (Accepted) desk.tell(document(to(darya), "2"), LATER);
        assertThat(desk.state(next.notice())).isEqualTo("ACTIVE");
        assertThat(desk.addresses()).containsExactly(CHAT, CHAT);
    }

    @Test
    void prefersLaneThatIsOpen() {
        desk.outbox.closed.add(ChannelKind.TELEGRAM);
        desk.tell(document(to(darya), "2"), LATER);
        assertThat(desk.addresses()).containsExactly(CHAT, WEB);
    }

    @Test
    void hearsOfEachWayOnce() {
        desk.ended(Outcome.REJECTED, "blocked_by_user", LATER);
        var letter = new LetterId(1);
        var again =
                new LetterReported(letter, owner(), Receipt.UNDELIVERED, "blocked_by_user", LATER);
        database.write(() -> desk.progress.on(again));
        assertThat(desk.addresses()).containsExactly(CHAT, WEB);
    }

    @Test
    void waitsForConfirmationOfWhatWasSentOrIsUnknown() {
        desk.ended(Outcome.SENT, "", LATER);
        assertThat(desk.state(notice)).isEqualTo("ACTIVE");
        desk.ended(Outcome.UNKNOWN, "timeout", LATER);
        assertThat(desk.state(notice)).isEqualTo("ACTIVE");
        desk.planner.runDue(NOON.plus(Duration.ofDays(3)).plus(Duration.ofMinutes(10)));
        assertThat(desk.state(notice)).isEqualTo("ENDED UNCONFIRMED unconfirmed");
    }

    @Test
    void isReadWhenSeen() {
        desk.ended(Outcome.SENT, "", LATER);
        database.write(() -> desk.progress.on(new MessageSeen(new LetterId(1), owner(), LATER)));
        assertThat(desk.state(notice)).isEqualTo("ENDED READ");
    }

    @ParameterizedTest
    @CsvSource({"DELIVERED, ENDED DELIVERED", "READ, ENDED READ", "SENT, ACTIVE"})
    void believesReceipts(Receipt receipt, String state) {
        report(receipt);
        assertThat(desk.state(notice)).isEqualTo(state);
    }

    @Test
    void takesNextWayWhenProviderGivesUp() {
        desk.ended(Outcome.SENT, "", LATER);
        report(Receipt.UNDELIVERED);
        assertThat(desk.addresses()).containsExactly(CHAT, WEB);
    }

    @ParameterizedTest
    @CsvSource({
        "superseded, ENDED SUPERSEDED superseded",
        "erased, ENDED CANCELLED erased",
        "expired, ENDED EXPIRED expired",
        "cancelled, ENDED CANCELLED cancelled",
        "no_reason, ENDED FAILED no_reason"
    })
    void endsWithItsLetter(String reason, String state) {
        desk.ended(Outcome.DROPPED, reason, NOON.plus(Duration.ofDays(3)));
        assertThat(desk.state(notice)).isEqualTo(state);
    }

    @Test
    void endsOnce() {
        report(Receipt.READ);
        desk.ended(Outcome.REJECTED, "late", LATER);
        assertThat(desk.state(notice)).isEqualTo("ENDED READ");
        assertThat(desk.addresses()).hasSize(1);
    }

    @Test
    void leavesLettersOfOthersAlone() {
        database.write(() -> desk.progress.on(new MessageSeen(new LetterId(1), "turn", LATER)));
        assertThat(desk.state(notice)).isEqualTo("ACTIVE");
    }

    @Test
    void followsAccountToPerson() {
        var nameless = desk.residents.stranger(WEB);
        desk.tell(document(to(nameless), "2"), NOON);
        database.write(() -> desk.progress.on(new PartyJoined(nameless, darya, LATER)));
        assertThat(desk.history.export(darya)).hasSize(2);
    }

    private void held() {
        var held = new LetterHeld(new LetterId(1), owner(), LATER);
        database.write(() -> desk.progress.on(held));
    }

    private void report(Receipt receipt) {
        var report = new LetterReported(new LetterId(1), owner(), receipt, "", LATER);
        database.write(() -> desk.progress.on(report));
    }

    private String owner() {
        return "notice:" + notice.value();
    }
}
