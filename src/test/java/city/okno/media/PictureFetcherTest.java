package city.okno.media;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.media.PictureSource.Fetched;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@DatabaseTest
class PictureFetcherTest {
    private final TestDatabase database;
    private final PictureRepository pictures;
    private final FetchRepository fetches;
    private final PictureFetcher fetcher;
    private final PictureIds ids = new PictureIds();
    private final Messenger messenger = new Messenger();
    private final TestClock clock = TestClock.standing();

    PictureFetcherTest(TestDatabase database) {
        this.database = database;
        this.pictures = new PictureRepository(database.jdbc());
        this.fetches = new FetchRepository(database.jdbc());
        this.fetcher =
                new PictureFetcher(
                        fetches, pictures, List.of(messenger), new DarkRoom(), database.writing());
    }

    @Test
    void keepsThePhotoThatTheMessengerHolds() {
        messenger.holds.put("cat", new Fetched.Photo(Photos.jpeg(40, 30)));
        PictureId id = waiting("telegram", "cat");

        run();

        assertThat(pictures.bytes(id))
                .hasValueSatisfying(
                        bytes -> assertThat(Photos.decoded(bytes).getWidth()).isEqualTo(40));
        assertThat(rows()).isZero();
    }

    @Test
    void fetchesAllThatIsDueInOneRun() {
        List<PictureId> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            messenger.holds.put("cat " + i, new Fetched.Photo(Photos.jpeg(10 + i, 10)));
            all.add(waiting("telegram", "cat " + i));
        }

        run();

        assertThat(all).allSatisfy(id -> assertThat(pictures.bytes(id)).isPresent());
    }

    @Test
    void asksTheMessengerOutsideAnyTransaction() {
        waiting("telegram", "cat");

        run();

        assertThat(messenger.asked).containsExactly("cat");
        assertThat(messenger.insideTransaction).isFalse();
    }

    @Test
    void asksAgainAfterAPause() {
        PictureId id = waiting("telegram", "cat");
        run();
        run();
        assertThat(messenger.asked).hasSize(1);

        messenger.holds.put("cat", new Fetched.Photo(Photos.jpeg(4, 3)));
        clock.advance(Duration.ofMinutes(1));
        run();

        assertThat(pictures.bytes(id)).isPresent();
    }

    @Test
    void waitsAsLongAsTheMessengerWants() {
        messenger.holds.put("cat", new Fetched.Later("429", Duration.ofMinutes(10)));
        waiting("telegram", "cat");
        run();
        clock.advance(Duration.ofMinutes(9));
        run();
        assertThat(messenger.asked).hasSize(1);

        clock.advance(Duration.ofMinutes(1));
        run();
        assertThat(messenger.asked).hasSize(2);
    }

    @Test
    void givesUpAfterTwoDays() {
        PictureId id = waiting("telegram", "cat");
        for (int hour = 0; hour < 48; hour++) {
            run();
            clock.advance(Duration.ofHours(1));
        }
        int asked = messenger.asked.size();
        clock.advance(Duration.ofDays(9));
        run();

        assertThat(messenger.asked).hasSize(asked).hasSizeBetween(6, 7);
        assertThat(reason(id)).isEqualTo("given up");
    }

    @Test
    void statesWhyAPhotoWillNeverCome() {
        messenger.holds.put("old", new Fetched.Gone("400 file is not there"));
        messenger.holds.put("text", new Fetched.Photo(new byte[] {1, 2, 3}));
        PictureId old = waiting("telegram", "old");
        PictureId text = waiting("telegram", "text");

        run();

        assertThat(reason(old)).isEqualTo("400 file is not there");
        assertThat(reason(text)).isEqualTo("NotAPicture[]");
    }

    @Test
    void fetchesTheOthersWhenTheMessengerFailsAtOne() {
        messenger.broken.add("dog");
        messenger.holds.put("cat", new Fetched.Photo(Photos.jpeg(4, 3)));
        PictureId dog = waiting("telegram", "dog");
        PictureId cat = waiting("telegram", "cat");

        run();

        assertThat(pictures.bytes(cat)).isPresent();
        assertThat(pictures.bytes(dog)).isEmpty();
        assertThat(rows()).isOne();
    }

    @Test
    void waitsForAMessengerThatIsSwitchedOff() {
        waiting("vk", "cat");

        run();

        assertThat(messenger.asked).isEmpty();
        assertThat(rows()).isOne();
    }

    @Test
    void keepsNothingOfAPictureThatWasErasedWhileItWasFetched() {
        PictureId id = waiting("telegram", "cat");
        messenger.holds.put("cat", new Fetched.Photo(Photos.jpeg(4, 3)));
        messenger.meanwhile = () -> database.write(() -> pictures.delete(id));

        run();

        assertThat(pictures.bytes(id)).isEmpty();
        assertThat(count("picture_content")).isZero();
    }

    @Test
    void forgetsUploadsThatNoTurnTook() {
        Instant now = clock.instant();
        PictureId id = ids.next();
        database.write(() -> pictures.insert(id, null, now, now));
        run();
        assertThat(count("picture")).isOne();

        clock.advance(Duration.ofDays(1).plusSeconds(1));
        run();
        assertThat(count("picture")).isZero();
    }

    private void run() {
        fetcher.runDue(clock.instant());
    }

    private PictureId waiting(String channel, String reference) {
        PictureId id = ids.next();
        Instant now = clock.instant();
        database.write(() -> {
            pictures.insert(id, null, null, now);
            fetches.insert(id, channel, reference, now);
        });
        return id;
    }

    private String reason(PictureId id) {
        return database.jdbc()
                .sql("select reason from picture_fetch where state = 'FAILED' and picture = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private long rows() {
        return count("picture_fetch");
    }

    private long count(String table) {
        return database.jdbc().sql("select count(*) from " + table).query(Long.class).single();
    }

    /// A messenger that holds what a test gives it and has "not now" for everything else.
    private static final class Messenger implements PictureSource {
        private final Map<String, Fetched> holds = new ConcurrentHashMap<>();
        private final List<String> broken = new ArrayList<>();
        private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
        private volatile boolean insideTransaction;
        private Runnable meanwhile = () -> {};

        @Override
        public String channel() {
            return "telegram";
        }

        @Override
        public Fetched fetch(String reference) {
            asked.add(reference);
            insideTransaction |= TransactionSynchronizationManager.isActualTransactionActive();
            if (broken.contains(reference)) {
                throw new IllegalStateException("broken on purpose");
            }
            meanwhile.run();
            return holds.getOrDefault(reference, new Fetched.Later("not now", null));
        }
    }
}
