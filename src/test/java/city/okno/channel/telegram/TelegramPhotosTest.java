package city.okno.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.media.PictureSource.Fetched;
import city.okno.media.Pictures;
import city.okno.testing.TelegramStandIn;
import city.okno.testing.TelegramStandIn.Fault;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramPhotosTest {

    private final TelegramStandIn telegram = TelegramStandIn.start();
    private final TelegramPhotos photos =
            new TelegramPhotos(
                    Clients.of(telegram),
                    TelegramHttp.client(Duration.ofSeconds(10)),
                    telegram.address().resolve("/file/bot" + TelegramStandIn.TOKEN + "/"));

    @AfterEach
    void stop() {
        telegram.close();
    }

    @Test
    void readsBytesFromConfiguredAddress() {
        telegram.photo("large", new byte[] {1, 2, 3});
        assertThat(photos.fetch("large"))
                .isInstanceOfSatisfying(
                        Fetched.Photo.class,
                        photo -> assertThat(photo.bytes()).containsExactly(1, 2, 3));
    }

    @Test
    void refusesPhotoThatIsTooLarge() {
        telegram.photo("huge", new byte[Pictures.MOST_BYTES + 1]);
        assertThat(photos.fetch("huge")).isEqualTo(new Fetched.Gone("too large"));
    }

    @Test
    void givesUpWhatTelegramDoesNotKnow() {
        telegram.next(
                "getfile",
                new Fault.Refused(
                        400, "Bad Request: wrong file_id or the file is temporarily unavailable"));
        assertThat(photos.fetch("old")).isEqualTo(new Fetched.Gone("bad_request"));
    }

    @Test
    void comesBackWhenTelegramCannotNow() {
        telegram.photo("large", new byte[] {1, 2, 3});
        telegram.next("getfile", new Fault.Limited(9), new Fault.Page(502, "Bad Gateway"));
        assertThat(photos.fetch("large"))
                .isEqualTo(new Fetched.Later("rate limited", Duration.ofSeconds(9)));
        assertThat(photos.fetch("large")).isEqualTo(new Fetched.Later("http_502", null));
        assertThat(photos.fetch("large")).isInstanceOf(Fetched.Photo.class);
    }
}
