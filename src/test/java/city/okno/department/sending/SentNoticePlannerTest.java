package city.okno.department.sending;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.Phone;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@DatabaseTest
class SentNoticePlannerTest {

    private static final Instant NOON = TestClock.MONDAY_NOON;

    private final TestDatabase database;
    private final SentNoticeRepository sent;

    SentNoticePlannerTest(TestDatabase database) {
        this.database = database;
        this.sent = new SentNoticeRepository(database.jdbc());
    }

    @Test
    void forgetsWhoseANoticeWasLongAfterTheNotice() {
        var planner = new SentNoticePlanner(sent, database.writing());
        var id = UUID.randomUUID();
        database.writing().executeWithoutResult(_ -> sent.insert(notice(id), "request"));
        planner.runDue(NOON.plus(Duration.ofDays(499)));
        assertThat(sent.find("registry", id)).isPresent();
        planner.runDue(NOON.plus(Duration.ofDays(501)));
        assertThat(sent.find("registry", id)).isEmpty();
    }

    @Test
    void keepsTheFirstOfARequest() {
        var first = UUID.randomUUID();
        database.writing()
                .executeWithoutResult(_ -> {
                    sent.insert(notice(first), "request");
                    sent.insert(notice(UUID.randomUUID()), "request");
                });
        assertThat(sent.get("registry", "request").id()).isEqualTo(first);
    }

    private static SentNotice notice(UUID id) {
        return new SentNotice(
                id,
                "registry",
                "centre.closed",
                1,
                null,
                TestOutcome.of(new Phone("+79990000001")),
                NOON,
                NOON.plusSeconds(60),
                null);
    }
}
