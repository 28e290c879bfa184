package city.okno.document;

import static city.okno.document.DocumentStatus.ACCEPTED;
import static city.okno.document.DocumentStatus.CANCELLED;
import static city.okno.document.DocumentStatus.IN_WORK;
import static city.okno.document.DocumentStatus.ISSUED;
import static city.okno.document.DocumentStatus.READY;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.notice.Habits;
import city.okno.notice.Notice.Recipient.ToPhone;
import city.okno.notice.Preferences;
import city.okno.resident.Residents;
import city.okno.script.Phone;
import city.okno.testing.OknoTest;
import city.okno.testing.TestClock;
import city.okno.testing.leak.Planted;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Cases, and when their applicants are told and reminded, by SMS because they are nobody's chat.
@OknoTest
class DocumentsTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    private final Documents documents;
    private final ReadyPlanner ready;
    private final ReminderPlanner reminders;
    private final Preferences preferences;
    private final Wishes wishes;
    private final TransactionTemplate writing;
    private final JdbcClient jdbc;
    private final String number = "D-%06d".formatted(811_000 + NUMBERS.incrementAndGet());
    private final Phone phone = new Phone("+7916888%04d".formatted(NUMBERS.get()));
    private final Instant noon;

    DocumentsTest(
            Documents documents,
            ReadyPlanner ready,
            ReminderPlanner reminders,
            Preferences preferences,
            CaseRepository cases,
            Reminders wanted,
            Residents residents,
            TransactionTemplate writing,
            JdbcClient jdbc,
            TestClock clock) {
        this.documents = documents;
        this.ready = ready;
        this.reminders = reminders;
        this.preferences = preferences;
        this.wishes = new Wishes(cases, wanted, residents);
        this.writing = writing;
        this.jdbc = jdbc;
        this.noon =
                clock.instant().atZone(ZONE).toLocalDate().atTime(12, 0).atZone(ZONE).toInstant();
        Planted.one(number);
    }

    @Test
    void keepsTheHistoryByTheDepartmentsTime() {
        apply(ACCEPTED, 0);
        apply(READY, 50);
        assertThat(apply(IN_WORK, 20)).isEqualTo(new Applied.Outdated(READY));
        var state = documents.state("test", number).orElseThrow();
        assertThat(state.status()).isEqualTo(READY);
        assertThat(state.history())
                .extracting(DocumentState.Stage::status)
                .containsExactly(ACCEPTED, IN_WORK, READY);
    }

    @Test
    void changesNothingByTheSameEventAgain() {
        assertThat(apply(READY, 0)).isEqualTo(new Applied.Made());
        assertThat(apply(READY, 0)).isEqualTo(new Applied.Unchanged());
        assertThat(documents.state("test", number).orElseThrow().history()).hasSize(1);
    }

    @Test
    void letsTheFirstOfTwoStatesOfOneInstantStand() {
        apply(READY, 0);
        assertThat(apply(CANCELLED, 0)).isEqualTo(new Applied.Outdated(READY));
    }

    @Test
    void remindsAfterAWeekAndAMonthAndBeforeTheEndEachOnce() {
        apply(READY, 0, day(60));
        run(0);
        assertThat(templates()).containsExactly("document.ready");
        run(6);
        assertThat(templates()).hasSize(1);
        run(7);
        run(8);
        run(30);
        run(31);
        run(56);
        run(57);
        run(58);
        assertThat(templates())
                .containsExactly(
                        "document.ready",
                        "document.reminder_week",
                        "document.reminder_month",
                        "document.reminder_last_days");
    }

    @Test
    void remindsOnTheEveningBeforeTheNightOfWhoSleepsLong() {
        var night = new Habits.Night(LocalTime.of(22, 0), LocalTime.of(11, 0));
        writing.executeWithoutResult(
                _ -> preferences.keep(new ToPhone(phone), Habits.USUAL.quietIn(night)));
        apply(READY, 0);
        run(0);
        var evening = noon.plus(Duration.ofDays(6)).plus(Duration.ofMinutes(570));
        reminders.runDue(evening.minusSeconds(1));
        assertThat(templates()).hasSize(1);
        reminders.runDue(evening);
        assertThat(states()).contains("document.reminder_week ACTIVE");
    }

    @Test
    void movesTheLastReminderWhenItIsKeptLonger() {
        apply(READY, 0, day(20));
        apply(READY, 60, day(40));
        run(17);
        assertThat(templates()).doesNotContain("document.reminder_last_days");
        run(37);
        assertThat(templates()).contains("document.reminder_last_days");
    }

    @Test
    void remindsOfNothingThatWasIssued() {
        apply(READY, 0);
        run(0);
        apply(ISSUED, 100);
        run(7);
        run(30);
        assertThat(templates()).containsExactly("document.ready");
    }

    @Test
    void tellsNothingOfWhatItsOwnerStoppedBeforeAnybodyTold() {
        apply(READY, 0);
        writing.executeWithoutResult(_ -> wishes.stop("test", number, phone, noon));
        run(0);
        run(7);
        assertThat(templates()).isEmpty();
    }

    @Test
    void dropsAReminderThatWaitsForTheMorningWhenTheDocumentIsCancelled() {
        apply(READY, 0);
        run(0);
        var night = noon.plus(Duration.ofDays(7)).plus(Duration.ofHours(11));
        reminders.runDue(night);
        assertThat(states()).contains("document.reminder_week WAITING");
        apply(CANCELLED, 100);
        assertThat(states()).contains("document.reminder_week ENDED SUPERSEDED");
    }

    @Test
    void remindsOfNothingThatIsOverLongBefore() {
        var before = noon.minus(Duration.ofDays(40));
        writing.execute(_ -> documents.apply(event(READY, before, null), noon));
        run(0);
        run(1);
        assertThat(templates()).containsExactly("document.ready");
    }

    @Test
    void tellsANewNumberThatTheOldOneWasTold() {
        apply(READY, 0);
        run(0);
        var other =
                new DocumentEvent(
                        "test",
                        number,
                        "Паспорт",
                        "Строгино",
                        new Phone(phone.e164().replace("888", "889")),
                        READY,
                        noon.plusSeconds(600),
                        null);
        writing.execute(_ -> documents.apply(other, noon));
        run(0);
        assertThat(templates()).containsExactly("document.ready", "document.ready");
    }

    @Test
    void tellsNobodyOfWhatHasNoPhone() {
        var event =
                new DocumentEvent("test", number, "Паспорт", "Строгино", null, READY, noon, null);
        writing.execute(_ -> documents.apply(event, noon));
        run(0);
        run(7);
        assertThat(templates()).isEmpty();
    }

    private void run(int days) {
        var now = noon.plus(Duration.ofDays(days));
        ready.runDue(now);
        reminders.runDue(now);
    }

    private Applied apply(DocumentStatus status, int minutes) {
        return apply(status, minutes, null);
    }

    private Applied apply(DocumentStatus status, int minutes, @Nullable LocalDate until) {
        var at = noon.minus(Duration.ofHours(3)).plus(Duration.ofMinutes(minutes));
        return writing.execute(_ -> documents.apply(event(status, at, until), noon));
    }

    private DocumentEvent event(DocumentStatus status, Instant at, @Nullable LocalDate until) {
        return new DocumentEvent("test", number, "Паспорт", "Строгино", phone, status, at, until);
    }

    private LocalDate day(int days) {
        return LocalDate.ofInstant(noon, ZONE).plusDays(days);
    }

    private List<String> templates() {
        return told("template");
    }

    private List<String> states() {
        return told("trim(template || ' ' || state || ' ' || coalesce(ending, ''))");
    }

    private List<String> told(String what) {
        return jdbc.sql(
                        "select "
                                + what
                                + " from notice where sender = 'document' and arguments like :number"
                                + " order by id")
                .param("number", "%" + number + "%")
                .query(String.class)
                .list();
    }
}
