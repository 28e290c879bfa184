package city.okno.channel.vk;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.channel.http.SingleCalls;
import city.okno.media.PictureSource.Fetched;
import city.okno.media.Pictures;
import city.okno.testing.VkStandIn;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VkPhotosTest {

    private final VkStandIn vk = VkStandIn.start();
    private final VkPhotos photos = new VkPhotos(new SingleCalls(), Duration.ofSeconds(10));

    @AfterEach
    void stop() {
        vk.close();
    }

    @Test
    void fetchesPhotoFromItsAddress() {
        var address = vk.photo("ramp.jpg", new byte[] {1, 2, 3});
        assertThat(photos.channel()).isEqualTo("vk");
        assertThat(photos.fetch(address.toString()))
                .isInstanceOfSatisfying(
                        Fetched.Photo.class,
                        photo -> assertThat(photo.bytes()).containsExactly(1, 2, 3));
    }

    @Test
    void givesUpWhatVkDoesNotHave() {
        assertThat(photos.fetch(vk.address().resolve("/photos/none.jpg").toString()))
                .isEqualTo(new Fetched.Gone("http 404"));
        assertThat(photos.fetch("not an address")).isEqualTo(new Fetched.Gone("no address"));
        assertThat(photos.fetch("/relative")).isEqualTo(new Fetched.Gone("no address"));
    }

    @Test
    void givesUpWhatIsTooLarge() {
        var address = vk.photo("large.jpg", new byte[Pictures.MOST_BYTES + 1]);
        assertThat(photos.fetch(address.toString())).isEqualTo(new Fetched.Gone("too large"));
    }

    @Test
    void comesAgainWhenNobodyAnswers() {
        var address = vk.photo("ramp.jpg", new byte[] {1});
        vk.close();
        assertThat(photos.fetch(address.toString()))
                .isEqualTo(new Fetched.Later("ConnectException", null));
    }
}
