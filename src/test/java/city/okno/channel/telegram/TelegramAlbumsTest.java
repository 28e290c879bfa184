package city.okno.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.conversation.Content;
import city.okno.conversation.Conversations.Acknowledgement;
import city.okno.conversation.Inbound;
import city.okno.testing.DatabaseTest;
import city.okno.testing.TelegramStandIn;
import city.okno.testing.TestClock;
import city.okno.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.Update;

@DatabaseTest
class TelegramAlbumsTest {

    private static final String ONE = "AgACAgIAAxkBAAIBy";
    private static final String TWO = "AgACAgIAAxkBAAICy";
    private static final String THREE = "AgACAgIAAxkBAAIDy";
    private static final Content ALBUM =
            new Content.Photo(List.of(ONE, TWO, THREE), "Двор с трёх сторон");

    private final TelegramStandIn telegram = TelegramStandIn.start();
    private final TestClock clock = TestClock.standing();
    private final Queue<Acknowledgement> answers = new ConcurrentLinkedQueue<>();
    private final List<Inbound> received = new CopyOnWriteArrayList<>();
    private final SomeTurns some;
    private final TelegramAlbums albums;
    private final TelegramTurns turns;

    TelegramAlbumsTest(TestDatabase database) {
        this.some = new SomeTurns(database, Clients.of(telegram), clock);
        this.albums = some.albums(this::receive);
        this.turns = some.of(this::receive, albums);
    }

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void makesOneMessageOfAlbum() throws InterruptedException {
        take("album_1", "album_2", "album_3");
        assertThat(received).isEmpty();
        clock.advance(TelegramAlbums.QUIET);
        some.soon.getLast().run();
        assertThat(contents()).containsExactly(ALBUM);
        assertThat(received.getFirst().from()).isEqualTo(SomeLetters.ADDRESS);
        assertThat(received.getFirst().language()).isEqualTo("ru");
    }

    @Test
    void waitsUntilNothingMoreComes() throws InterruptedException {
        take("album_1", "album_2");
        clock.advance(TelegramAlbums.QUIET.minusMillis(1));
        some.soon.getLast().run();
        take("album_3");
        clock.advance(Duration.ofMillis(1));
        some.soon.getLast().run();
        assertThat(received).isEmpty();
        clock.advance(TelegramAlbums.QUIET);
        new TelegramAlbumPlanner(albums).runDue(clock.instant());
        assertThat(contents()).containsExactly(ALBUM);
    }

    @Test
    void putsAlbumBeforeWhatItsSenderSaysNext() throws InterruptedException {
        take("album_1", "album_2", "album_3", "text");
        assertThat(contents()).containsExactly(ALBUM, new Content.Text("предложить идею"));
    }

    @Test
    void tellsAlbumAfterRestart() throws InterruptedException {
        take("album_1", "album_2", "album_3");
        clock.advance(TelegramAlbums.QUIET);
        var restarted = some.albums(this::receive);
        new TelegramAlbumPlanner(restarted).runDue(clock.instant());
        new TelegramAlbumPlanner(restarted).runDue(clock.instant());
        assertThat(contents()).containsExactly(ALBUM);
    }

    @Test
    void keepsAlbumThatDatabaseCouldNotTakeTogether() throws InterruptedException {
        take("album_1", "album_2");
        clock.advance(TelegramAlbums.QUIET);
        answers.add(new Acknowledgement.NotNow());
        albums.deliverDue(clock.instant());
        take("album_3");
        assertThat(albums.deliver(SomeLetters.ADDRESS)).isTrue();
        assertThat(received)
                .extracting(Inbound::updateId)
                .containsExactly(first("album_1"), first("album_1"), first("album_3"));
        assertThat(contents().subList(1, 3))
                .containsExactly(
                        new Content.Photo(List.of(ONE, TWO), "Двор с трёх сторон"),
                        new Content.Photo(List.of(THREE), ""));
    }

    @Test
    void makesWhatComesNextWaitForAlbumThatCannotBeTold() throws InterruptedException {
        answers.add(new Acknowledgement.NotNow());
        assertThat(turns.take(updates("album_1", "text"))).isFalse();
        assertThat(received).hasSize(1);
        assertThat(turns.take(updates("album_1", "text"))).isTrue();
        assertThat(received)
                .extracting(Inbound::updateId)
                .containsExactly(first("album_1"), first("album_1"), first("text"));
    }

    @Test
    void changesNothingByRepeatedPiece() throws InterruptedException {
        take("album_1", "album_2", "album_2", "album_3");
        albums.deliver(SomeLetters.ADDRESS);
        take("album_2", "album_3");
        assertThat(albums.deliver(SomeLetters.ADDRESS)).isTrue();
        assertThat(contents()).containsExactly(ALBUM);
    }

    @Test
    void takesPieceThatCameTooLateByItself() throws InterruptedException {
        take("album_1", "album_2");
        albums.deliver(SomeLetters.ADDRESS);
        take("album_3");
        albums.deliver(SomeLetters.ADDRESS);
        assertThat(received)
                .extracting(Inbound::updateId)
                .containsExactly(first("album_1"), first("album_3"));
    }

    @Test
    void passesOverWhatIsNoPhotoAmongPhotos() throws InterruptedException {
        take("album_1", "album_video");
        albums.deliver(SomeLetters.ADDRESS);
        take("album_video");
        albums.deliver(SomeLetters.ADDRESS);
        assertThat(contents())
                .containsExactly(new Content.Photo(List.of(ONE), "Двор с трёх сторон"));
    }

    @Test
    void refusesAlbumWithoutPhotosOnce() throws InterruptedException {
        take("album_video");
        albums.deliver(SomeLetters.ADDRESS);
        assertThat(contents()).containsExactly(new Content.Unsupported("video"));
    }

    @Test
    void forgetsUpdatesAfterWeek(TestDatabase database) throws InterruptedException {
        take("album_1");
        var seen = new TelegramSeenRepository(database.jdbc());
        var planner = new TelegramSeenPlanner(seen, database.writing());
        var id = Recorded.update("album_1").getUpdateId();
        planner.runDue(clock.instant().plus(Duration.ofDays(7)));
        assertThat(database.write(() -> seen.note(id, clock.instant()))).isFalse();
        planner.runDue(clock.instant().plus(Duration.ofDays(7)).plusMillis(1));
        assertThat(database.write(() -> seen.note(id, clock.instant()))).isTrue();
    }

    private void take(String... files) throws InterruptedException {
        assertThat(turns.take(updates(files))).isTrue();
    }

    private static List<Update> updates(String... files) {
        return Stream.of(files).map(Recorded::update).toList();
    }

    private static String first(String file) {
        return Recorded.update(file).getUpdateId().toString();
    }

    private List<Content> contents() {
        return received.stream().map(Inbound::content).toList();
    }

    private Acknowledgement receive(Inbound inbound) {
        received.add(inbound);
        var answer = answers.poll();
        return answer == null ? new Acknowledgement.Done() : answer;
    }
}
