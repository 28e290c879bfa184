package city.okno.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrientationTest {

    @ParameterizedTest
    @EnumSource
    void readsWhatTheCameraWrote(Orientation orientation) {
        byte[] jpeg = Photos.jpeg(8, 8);
        int value = Arrays.asList(Orientation.values()).indexOf(orientation) + 1;

        assertThat(Orientation.of(Photos.withExif(jpeg, value, ByteOrder.BIG_ENDIAN)))
                .isEqualTo(orientation);
        assertThat(Orientation.of(Photos.withExif(jpeg, value, ByteOrder.LITTLE_ENDIAN)))
                .isEqualTo(orientation);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, -1})
    void takesNonsenseForUpright(int value) {
        byte[] photo = Photos.withExif(Photos.jpeg(8, 8), value, ByteOrder.BIG_ENDIAN);

        assertThat(Orientation.of(photo)).isEqualTo(Orientation.UPRIGHT);
    }

    @Test
    void takesPhotosWithoutExifForUpright() {
        assertThat(Orientation.of(Photos.jpeg(8, 8))).isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.of(new byte[0])).isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.of(Photos.as("png", Photos.fourColours(2, 2))))
                .isEqualTo(Orientation.UPRIGHT);
    }

    @Test
    void survivesBrokenHeaders() {
        Random random = new Random(5);
        byte[] photo = Photos.withExif(Photos.jpeg(8, 8), 6, ByteOrder.BIG_ENDIAN);
        for (int i = 0; i < 5_000; i++) {
            byte[] broken = Arrays.copyOf(photo, 2 + random.nextInt(photo.length - 2));
            for (int j = random.nextInt(6); j >= 0; j--) {
                broken[random.nextInt(Math.min(80, broken.length))] = (byte) random.nextInt();
            }
            assertThat(Orientation.of(broken)).isNotNull();
        }
    }
}
