package city.okno.media;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.resident.PartyJoined;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.testing.OknoTest;
import city.okno.testing.RunningOkno;
import city.okno.testing.TestClock;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@OknoTest
class PicturesTest {
    private final Pictures pictures;
    private final PicturesOfPerson ofPerson;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate writing;
    private final TestClock clock;
    private final RunningOkno okno;
    private final PartyId darya = new PartyId(ThreadLocalRandom.current().nextLong(1L << 40));

    PicturesTest(
            Pictures pictures,
            PicturesOfPerson ofPerson,
            ApplicationEventPublisher events,
            TransactionTemplate writing,
            TestClock clock,
            RunningOkno okno) {
        this.pictures = pictures;
        this.ofPerson = ofPerson;
        this.events = events;
        this.writing = writing;
        this.clock = clock;
        this.okno = okno;
    }

    @Test
    void showsAKeptPictureUnderItsPath() throws Exception {
        PictureId id = stored(pictures.store(Photos.jpeg(40, 30), darya, clock.instant()));

        HttpResponse<byte[]> shown = get("/media/" + id.value());

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(shown.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(shown.headers().firstValue("Cache-Control"))
                .hasValue("max-age=86400, private, immutable");
        assertThat(Photos.decoded(shown.body()).getWidth()).isEqualTo(40);
    }

    @Test
    void showsNothingUnderAnotherPath() throws Exception {
        assertThat(get("/media/" + new PictureIds().next().value()).statusCode()).isEqualTo(404);
        assertThat(get("/media/1").statusCode()).isEqualTo(404);
        assertThat(get("/media/..%2F..%2Fokno").statusCode()).isBetween(400, 404);
    }

    @Test
    void saysWhyAPhotoIsNotKept() {
        assertThat(pictures.store(new byte[] {1}, darya, clock.instant()))
                .isEqualTo(new Intake.NotAPicture());
        assertThat(pictures.upload(Photos.bomb(90_000, 90_000), clock.instant()))
                .isInstanceOf(Intake.TooManyPixels.class);
    }

    @Test
    void givesAnUploadToTheTurnThatTakesIt() {
        PictureId id = stored(pictures.upload(Photos.jpeg(8, 8), clock.instant()));

        assertThat(adopt(id)).isTrue();
        assertThat(adopt(id)).isFalse();
        assertThat(ofPerson.export(darya)).containsOnlyKeys("sent");
    }

    @Test
    void reservesTheIdOfAPhotoThatIsFetchedLater() {
        PictureId id =
                writing.execute(
                        _ -> pictures.reserve(ChannelKind.VK, "photo-1_2", darya, clock.instant()));

        assertThat(pictures.bytes(id)).isEmpty();
        assertThat(ofPerson.export(darya).toString()).contains("/media/" + id.value());
    }

    @Test
    void movesThePicturesOfANamelessPartyToThePerson() {
        PartyId person = new PartyId(darya.value() + 1);
        PictureId id = stored(pictures.store(Photos.jpeg(5, 5), darya, clock.instant()));

        writing.executeWithoutResult(
                _ -> events.publishEvent(new PartyJoined(darya, person, clock.instant())));

        assertThat(ofPerson.export(darya)).isEmpty();
        assertThat(ofPerson.export(person).toString()).contains(id.value());
    }

    @Test
    void erasesAllThatAPersonSent() {
        PictureId kept = stored(pictures.store(Photos.jpeg(7, 7), darya, clock.instant()));
        PictureId reserved =
                writing.execute(
                        _ -> pictures.reserve(ChannelKind.VK, "photo-3_4", darya, clock.instant()));

        writing.executeWithoutResult(_ -> ofPerson.erase(darya, clock.instant()));

        assertThat(pictures.bytes(kept)).isEmpty();
        assertThat(adopt(reserved)).isFalse();
        assertThat(ofPerson.export(darya)).isEmpty();
    }

    @Test
    void namesTheTypesThatItReads() {
        assertThat(Pictures.MEDIA_TYPES).containsExactly("image/jpeg", "image/png", "image/gif");
    }

    private boolean adopt(PictureId id) {
        return Boolean.TRUE.equals(writing.execute(_ -> pictures.adopt(id, darya)));
    }

    private static PictureId stored(Intake intake) {
        return ((Intake.Stored) intake).id();
    }

    private HttpResponse<byte[]> get(String path) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(okno.address().resolve(path)).build(),
                    BodyHandlers.ofByteArray());
        }
    }
}
