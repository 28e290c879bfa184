package city.okno.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrPainterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7KM4XA",
                "https://okno.example/?start=ticket_7KM4XA",
                "Талон 7KM4XA, центр «Даниловский»"
            })
    void isReadBackFromThePicture(String text) throws Exception {
        assertThat(read(picture(text))).isEqualTo(text);
    }

    @Test
    void theLongestTextIsReadToo() throws Exception {
        var text = "a1".repeat(150);
        assertThat(read(picture(text))).isEqualTo(text);
    }

    @Test
    void isTwiceAsWideAsHighAndHasAQuietZone() throws Exception {
        var picture = picture("7KM4XA");
        assertThat(picture.getHeight()).isBetween(400, 500);
        assertThat(picture.getWidth()).isEqualTo(2 * picture.getHeight());
        int dark = firstDark(picture);
        int module = picture.getHeight() / (21 + 12);
        assertThat(dark).isEqualTo(6 * module);
    }

    @Test
    void canBeReadAloud() throws Exception {
        var silent = picture("7KM4XA", "");
        var aloud = picture("7KM4XA", "7KM 4XA");
        int half = silent.getHeight();
        assertThat(darkPixels(silent, half)).isZero();
        assertThat(darkPixels(aloud, half)).isGreaterThan(1000);
        assertThat(read(aloud)).isEqualTo("7KM4XA");
    }

    @Test
    void refusesWhatAScreenCannotShow() {
        assertThatThrownBy(() -> new QrCode("a".repeat(301), ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new QrCode("", "")).isInstanceOf(IllegalArgumentException.class);
    }

    private static BufferedImage picture(String text) throws Exception {
        return picture(text, "7KM 4XA");
    }

    private static BufferedImage picture(String text, String aloud) throws Exception {
        var png = Png.of(QrPainter.paint(new QrCode(text, aloud))).bytes();
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static String read(BufferedImage image) throws Exception {
        int width = image.getWidth();
        int height = image.getHeight();
        var pixels = image.getRGB(0, 0, width, height, null, 0, width);
        var source = new RGBLuminanceSource(width, height, pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }

    private static long darkPixels(BufferedImage image, int fromX) {
        return IntStream.range(fromX, image.getWidth())
                .mapToLong(x ->
                        IntStream.range(0, image.getHeight())
                                .filter(y -> (image.getRGB(x, y) & 0xff) < 127)
                                .count())
                .sum();
    }

    /// Along the diagonal: the corner of a finder pattern.
    private static int firstDark(BufferedImage image) {
        int at = 0;
        while ((image.getRGB(at, at) & 0xff) > 127) {
            at++;
        }
        return at;
    }
}
