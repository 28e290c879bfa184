package city.okno.media;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.script.PartyId;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@DatabaseTest
class PictureRepositoryTest {
    private static final Instant NOW = TestClock.MONDAY_NOON;
    private static final PartyId DARYA = new PartyId(1);
    private static final PartyId IVAN = new PartyId(2);
    private static final Content CAT = new Content(new byte[] {1, 2, 3}, 1, 1);
    private static final Content DOG = new Content(new byte[] {4, 5, 6}, 1, 1);

    private final TestDatabase database;
    private final PictureRepository pictures;
    private final PictureIds ids = new PictureIds();

    PictureRepositoryTest(TestDatabase database) {
        this.database = database;
        this.pictures = new PictureRepository(database.jdbc());
    }

    @Test
    void givesBackTheBytes() {
        PictureId id = kept(DARYA, CAT);

        assertThat(pictures.bytes(id)).hasValue(CAT.bytes());
    }

    @Test
    void keepsAMillionBytes() {
        byte[] bytes = new byte[1_000_000];
        new Random(1).nextBytes(bytes);

        assertThat(pictures.bytes(kept(DARYA, new Content(bytes, 1, 1)))).hasValue(bytes);
    }

    @Test
    void hasNoBytesBeforeTheyCame() {
        PictureId id = empty(DARYA);

        assertThat(pictures.bytes(id)).isEmpty();
        assertThat(pictures.bytes(ids.next())).isEmpty();
    }

    @Test
    void keepsTheSamePixelsOnce() {
        PictureId first = kept(DARYA, CAT);
        PictureId second = kept(IVAN, CAT);

        assertThat(first).isNotEqualTo(second);
        assertThat(contents()).isOne();
        assertThat(pictures.bytes(second)).hasValue(CAT.bytes());
    }

    @Test
    void deletesTheBytesWithTheLastPictureOfThem() {
        PictureId first = kept(DARYA, CAT);
        PictureId second = kept(IVAN, CAT);
        PictureId other = kept(IVAN, DOG);

        database.write(() -> pictures.delete(first));
        assertThat(pictures.bytes(first)).isEmpty();
        assertThat(pictures.bytes(second)).isPresent();

        database.write(() -> pictures.delete(second));
        assertThat(contents()).isOne();
        assertThat(pictures.bytes(other)).isPresent();
    }

    @Test
    void leavesNoBytesOfAPictureThatWasErasedMeanwhile() {
        PictureId id = empty(DARYA);
        database.write(() -> pictures.delete(id));

        assertThat(database.write(() -> pictures.fill(id, CAT))).isFalse();
        assertThat(contents()).isZero();
    }

    @Test
    void keepsTheFirstBytesOfAPicture() {
        PictureId id = kept(DARYA, CAT);

        assertThat(database.write(() -> pictures.fill(id, DOG))).isFalse();
        assertThat(pictures.bytes(id)).hasValue(CAT.bytes());
        assertThat(contents()).isOne();
    }

    @Test
    void letsALoosePictureBeAdoptedOnce() {
        PictureId id = ids.next();
        database.write(() -> pictures.insert(id, null, NOW, NOW));

        assertThat(pictures.looseSince(NOW, 10)).isEmpty();
        assertThat(pictures.looseSince(NOW.plusSeconds(1), 10)).containsExactly(id);
        assertThat(database.write(() -> pictures.adopt(id, DARYA))).isTrue();
        assertThat(database.write(() -> pictures.adopt(id, IVAN))).isFalse();
        assertThat(pictures.looseSince(NOW.plusSeconds(1), 10)).isEmpty();
        assertThat(pictures.of(DARYA, 10))
                .extracting(PictureRepository.Owned::id)
                .containsExactly(id);
    }

    @Test
    void movesPicturesToThePersonThatTheirOwnerProvedToBe() {
        PictureId first = kept(DARYA, CAT);
        PictureId second = kept(IVAN, DOG);

        database.write(() -> pictures.move(DARYA, IVAN));

        assertThat(pictures.of(DARYA, 10)).isEmpty();
        assertThat(pictures.of(IVAN, 10))
                .extracting(PictureRepository.Owned::id)
                .containsExactlyInAnyOrder(first, second);
    }

    @Test
    void neverLosesBytesThatOneTakesAwayWhileAnotherNeedsThem() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                all.add(
                        threads.submit(() -> {
                            for (int i = 0; i < 40; i++) {
                                PictureId id = kept(DARYA, CAT);
                                assertThat(pictures.bytes(id)).hasValue(CAT.bytes());
                                database.write(() -> pictures.delete(id));
                            }
                        }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        assertThat(contents()).isZero();
    }

    private PictureId empty(PartyId owner) {
        PictureId id = ids.next();
        database.write(() -> pictures.insert(id, owner, null, NOW));
        return id;
    }

    private PictureId kept(PartyId owner, Content jpeg) {
        PictureId id = ids.next();
        database.write(() -> {
            pictures.insert(id, owner, null, NOW);
            assertThat(pictures.fill(id, jpeg)).isTrue();
        });
        return id;
    }

    private long contents() {
        return database.jdbc()
                .sql("select count(*) from picture_content")
                .query(Long.class)
                .single();
    }
}
