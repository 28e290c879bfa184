package city.okno.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.okno.notice.Notice;
import city.okno.notice.Notices;
import city.okno.script.Phone;
import city.okno.settings.OknoSettings;
import city.okno.testing.OknoTest;
import city.okno.testing.TestClock;
import city.okno.testing.leak.Planted;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Many at once, and what happens to those under way when a node dies.
@OknoTest
class ReminderPlannerTest {

    private static final int MANY = 40;
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    private final Documents documents;
    private final ReminderRepository due;
    private final CaseRepository cases;
    private final Notices notices;
    private final TransactionTemplate writing;
    private final OknoSettings okno;
    private final JdbcClient jdbc;
    private final String city = "centre " + NUMBERS.incrementAndGet();
    private final Instant noon;
    private final Instant week;

    ReminderPlannerTest(
            Documents documents,
            ReminderRepository due,
            CaseRepository cases,
            Notices notices,
            TransactionTemplate writing,
            OknoSettings okno,
            JdbcClient jdbc,
            TestClock clock) {
        this.documents = documents;
        this.due = due;
        this.cases = cases;
        this.notices = notices;
        this.writing = writing;
        this.okno = okno;
        this.jdbc = jdbc;
        this.noon =
                clock.instant().atZone(ZONE).toLocalDate().atTime(12, 0).atZone(ZONE).toInstant();
        this.week = noon.plus(Duration.ofDays(7));
    }

    @BeforeEach
    void makeReady() {
        for (var one = 0; one < MANY; one++) {
            var number = "R-%06d".formatted(NUMBERS.incrementAndGet());
            var phone = new Phone("+7916777%04d".formatted(NUMBERS.get()));
            Planted.one(number);
            var event =
                    new DocumentEvent(
                            "test",
                            number,
                            "Паспорт",
                            city,
                            phone,
                            DocumentStatus.READY,
                            noon.minusSeconds(60),
                            null);
            writing.execute(_ -> documents.apply(event, noon));
        }
    }

    @Test
    void tellsNothingOfWhatWasUnderWayWhenItsNodeDied() {
        assertThatThrownBy(() -> ready(new Dying(notices)).runDue(noon)).isInstanceOf(Death.class);
        assertThatThrownBy(() -> reminders(new Dying(notices)).runDue(week))
                .isInstanceOf(Death.class);
        assertThat(told("document.ready") + told("document.reminder_week")).isZero();
        ready(notices).runDue(noon);
        reminders(notices).runDue(week);
        assertThat(told("document.ready")).isEqualTo(MANY);
        assertThat(told("document.reminder_week")).isEqualTo(MANY);
    }

    @Test
    void tellsEverybodyOnceWhenTwoNodesRunAtOnce() throws Exception {
        together(() -> ready(notices).runDue(noon));
        together(() -> reminders(notices).runDue(week));
        ready(notices).runDue(noon);
        reminders(notices).runDue(week);
        assertThat(told("document.ready")).isEqualTo(MANY);
        assertThat(told("document.reminder_week")).isEqualTo(MANY);
        assertThat(letters()).isEqualTo(2 * MANY);
    }

    @Test
    void leavesToAnotherNodeWhatThatOneHasTaken() {
        var all = due.due(week, MANY * 10);
        writing.executeWithoutResult(_ -> {
            var first = due.take(all.subList(0, 10), week);
            assertThat(first).hasSize(10);
            assertThat(due.take(all.subList(0, 10), week)).isEmpty();
        });
    }

    private ReadyPlanner ready(Notices door) {
        return new ReadyPlanner(cases, door, writing, okno);
    }

    private ReminderPlanner reminders(Notices door) {
        return new ReminderPlanner(due, door, writing, okno);
    }

    private static void together(Runnable run) throws Exception {
        List<Future<?>> nodes = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var node = 0; node < 3; node++) {
                nodes.add(threads.submit(run));
            }
        }
        for (var node : nodes) {
            node.get();
        }
    }

    private int told(String template) {
        return jdbc.sql(
                        """
                        select count(*) from notice
                        where template = :template and arguments like :centre
                        """)
                .param("template", template)
                .param("centre", "%" + city + "\"%")
                .query(Integer.class)
                .single();
    }

    private int letters() {
        return jdbc.sql(
                        """
                        select count(*) from notice_rung r join notice n on n.id = r.notice
                        where n.arguments like :centre
                        """)
                .param("centre", "%" + city + "\"%")
                .query(Integer.class)
                .single();
    }

    private static final class Death extends RuntimeException {}

    /// Tells all of them, and dies before the commit.
    private record Dying(Notices living) implements Notices {

        @Override
        public Told tell(Notice notice, Instant now) {
            return tellAll(List.of(notice), now).getFirst();
        }

        @Override
        public List<Told> tellAll(List<Notice> notices, Instant now) {
            living.tellAll(notices, now);
            throw new Death();
        }

        @Override
        public int supersede(String supersedeKey, Instant now) {
            return living.supersede(supersedeKey, now);
        }
    }
}
