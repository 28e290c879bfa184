package city.okno.media;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.media.FetchRepository.Fetch;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@DatabaseTest
class FetchRepositoryTest {
    private static final Instant NOW = TestClock.MONDAY_NOON;

    private final TestDatabase database;
    private final PictureRepository pictures;
    private final FetchRepository fetches;
    private final PictureIds ids = new PictureIds();

    FetchRepositoryTest(TestDatabase database) {
        this.database = database;
        this.pictures = new PictureRepository(database.jdbc());
        this.fetches = new FetchRepository(database.jdbc());
    }

    @Test
    void findsWhatIsDueTheLongestWaitingFirst() {
        PictureId second = waiting("b", NOW.minusSeconds(1));
        PictureId first = waiting("a", NOW.minusSeconds(2));
        waiting("later", NOW.plusSeconds(1));

        assertThat(fetches.due(NOW, 10))
                .containsExactly(
                        new Fetch(first, "telegram", "a", 0),
                        new Fetch(second, "telegram", "b", 0));
        assertThat(fetches.due(NOW, 1)).hasSize(1);
    }

    @Test
    void letsOnlyOneClaimAnAttempt() {
        waiting("a", NOW);
        Fetch fetch = fetches.due(NOW, 1).getFirst();

        assertThat(database.write(() -> fetches.claim(fetch, NOW.plusSeconds(9)))).isTrue();
        assertThat(database.write(() -> fetches.claim(fetch, NOW.plusSeconds(9)))).isFalse();
        assertThat(fetches.due(NOW, 1)).isEmpty();
        assertThat(fetches.due(NOW.plusSeconds(9), 1))
                .extracting(Fetch::attempts)
                .containsExactly(1);
    }

    @Test
    void postponesButNeverHastens() {
        PictureId id = waiting("a", NOW);

        database.write(() -> fetches.postpone(id, NOW.plusSeconds(60)));
        database.write(() -> fetches.postpone(id, NOW.plusSeconds(5)));

        assertThat(fetches.due(NOW.plusSeconds(59), 1)).isEmpty();
        assertThat(fetches.due(NOW.plusSeconds(60), 1)).hasSize(1);
    }

    @Test
    void neverAttemptsAgainWhatFailedForGood() {
        PictureId id = waiting("a", NOW);

        database.write(() -> fetches.fail(id, "x".repeat(1_000)));

        assertThat(fetches.due(NOW.plusSeconds(1_000_000), 1)).isEmpty();
    }

    @Test
    void waitsForWhatAMessengerThatIsOnHolds() {
        PictureId id = waiting("a", NOW);
        assertThat(fetches.isWaiting(id, List.of("telegram", "vk"))).isTrue();
        assertThat(fetches.isWaiting(id, List.of("vk"))).isFalse();

        database.write(() -> fetches.fail(id, "gone"));

        assertThat(fetches.isWaiting(id, List.of("telegram"))).isFalse();
    }

    @Test
    void goesWithItsPicture() {
        PictureId id = waiting("a", NOW);

        database.write(() -> pictures.delete(id));

        assertThat(fetches.due(NOW, 1)).isEmpty();
    }

    @Test
    void showsNoReferenceInLogs() {
        waiting("secret", NOW);

        assertThat(fetches.due(NOW, 1).getFirst()).hasToString("Fetch[telegram, attempts=0]");
    }

    private PictureId waiting(String reference, Instant since) {
        PictureId id = ids.next();
        database.write(() -> {
            pictures.insert(id, null, null, NOW);
            fetches.insert(id, "telegram", reference, since);
        });
        return id;
    }
}
