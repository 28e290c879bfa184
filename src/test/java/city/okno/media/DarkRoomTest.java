package city.okno.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import city.okno.media.DarkRoom.Developed;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DarkRoomTest {
    private final DarkRoom darkRoom = new DarkRoom();

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void keepsASmallPhotoInItsSize(String format) {
        Content print = print(Photos.as(format, Photos.fourColours(60, 40)));

        assertThat(Format.of(print.bytes())).contains(Format.JPEG);
        assertThat(print.width()).isEqualTo(60);
        assertThat(print.height()).isEqualTo(40);
        assertColours(print, Color.RED, Color.GREEN, Color.BLUE, Color.WHITE);
    }

    @ParameterizedTest
    @CsvSource({"2000, 1000, 1600, 800", "900, 3300, 436, 1600", "7000, 5000, 1600, 1143"})
    void makesALargePhotoSmaller(int width, int height, int newWidth, int newHeight) {
        Content print = print(Photos.jpeg(width, height));

        assertThat(print.width()).isEqualTo(newWidth);
        assertThat(print.height()).isEqualTo(newHeight);
        BufferedImage decoded = Photos.decoded(print.bytes());
        assertThat(decoded.getWidth()).isEqualTo(newWidth);
        assertThat(decoded.getHeight()).isEqualTo(newHeight);
        assertColours(print, Color.RED, Color.GREEN, Color.BLUE, Color.WHITE);
    }

    /// What EXIF 2.3 says of each value: where row 0 and column 0 of the stored pixels are seen.
    @ParameterizedTest
    @CsvSource({
        "1, 80, 40, RED, GREEN, BLUE, WHITE",
        "2, 80, 40, GREEN, RED, WHITE, BLUE",
        "3, 80, 40, WHITE, BLUE, GREEN, RED",
        "4, 80, 40, BLUE, WHITE, RED, GREEN",
        "5, 40, 80, RED, BLUE, GREEN, WHITE",
        "6, 40, 80, BLUE, RED, WHITE, GREEN",
        "7, 40, 80, WHITE, GREEN, BLUE, RED",
        "8, 40, 80, GREEN, WHITE, RED, BLUE",
    })
    void turnsThePhotoUpright(
            int value,
            int width,
            int height,
            String aboveLeft,
            String aboveRight,
            String belowLeft,
            String belowRight) {
        Content print = print(Photos.withExif(Photos.jpeg(80, 40), value, ByteOrder.BIG_ENDIAN));

        assertThat(print.width()).isEqualTo(width);
        assertThat(print.height()).isEqualTo(height);
        assertColours(
                print,
                colour(aboveLeft),
                colour(aboveRight),
                colour(belowLeft),
                colour(belowRight));
    }

    @Test
    void keepsNothingThatTheCameraWrote() {
        byte[] photo = Photos.withExif(Photos.jpeg(80, 40), 6, ByteOrder.LITTLE_ENDIAN);
        assertThat(new String(photo, ISO_8859_1)).contains("Exif", Photos.SECRET);

        assertThat(new String(print(photo).bytes(), ISO_8859_1))
                .doesNotContain("Exif")
                .doesNotContain(Photos.SECRET);
    }

    @Test
    void putsTransparencyOnWhite() {
        BufferedImage clear = new BufferedImage(30, 30, BufferedImage.TYPE_INT_ARGB);

        Content print = print(Photos.as("png", clear));

        assertColours(print, Color.WHITE, Color.WHITE, Color.WHITE, Color.WHITE);
    }

    @Test
    void fitsEvenNoiseIntoAMillionBytes() {
        byte[] noise = Photos.as("jpeg", Photos.noise(2400, 2400, 1));

        assertThat(print(noise).bytes()).hasSizeLessThanOrEqualTo(1_000_000);
    }

    @Test
    void makesTheSameOfTheSamePhoto() {
        assertThat(print(Photos.jpeg(300, 200)).hash())
                .isEqualTo(print(Photos.jpeg(300, 200)).hash())
                .isNotEqualTo(print(Photos.jpeg(200, 300)).hash());
    }

    @Test
    void refusesTooManyBytes() {
        assertThat(darkRoom.develop(Arrays.copyOf(Photos.jpeg(9, 9), 10 * 1024 * 1024 + 1)))
                .isEqualTo(spoilt(new Intake.TooLarge(10 * 1024 * 1024)));
    }

    @Test
    void refusesAFewBytesThatWouldBecomeManyPixels() {
        assertThat(darkRoom.develop(Photos.bomb(50_000, 50_000)))
                .isEqualTo(spoilt(new Intake.TooManyPixels(51_000_000)));
        assertThat(darkRoom.develop(Photos.bomb(Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .isEqualTo(spoilt(new Intake.TooManyPixels(51_000_000)));
    }

    @Test
    void namesAFormatThatItCannotRead() {
        assertThat(darkRoom.develop("RIFF\1\2\3\4WEBPVP8 ".getBytes(ISO_8859_1)))
                .isEqualTo(spoilt(new Intake.OtherFormat("WebP")));
    }

    @Test
    void refusesWhatIsNoPicture() {
        var notAPicture = spoilt(new Intake.NotAPicture());
        assertThat(darkRoom.develop(new byte[0])).isEqualTo(notAPicture);
        assertThat(darkRoom.develop("hello".getBytes(ISO_8859_1))).isEqualTo(notAPicture);
        assertThat(darkRoom.develop(Photos.bomb(8, 8))).isEqualTo(notAPicture);
        assertThat(darkRoom.develop(Arrays.copyOf(Photos.jpeg(90, 90), 100)))
                .isEqualTo(notAPicture);
    }

    @Test
    void answersSomethingToAnyBrokenPhoto() {
        Random random = new Random(6);
        byte[][] photos = {
            Photos.jpeg(40, 30),
            Photos.as("png", Photos.fourColours(40, 30)),
            Photos.as("gif", Photos.fourColours(40, 30)),
        };
        for (int i = 0; i < 600; i++) {
            byte[] broken = photos[i % photos.length].clone();
            for (int j = random.nextInt(8); j >= 0; j--) {
                broken[8 + random.nextInt(broken.length - 8)] = (byte) random.nextInt();
            }
            assertThat(darkRoom.develop(broken)).isNotNull();
        }
    }

    private Content print(byte[] photo) {
        return ((Developed.Print) darkRoom.develop(photo)).picture();
    }

    private static Developed spoilt(Intake.Refused why) {
        return new Developed.Spoilt(why);
    }

    private static Color colour(String name) {
        return switch (name) {
            case "RED" -> Color.RED;
            case "GREEN" -> Color.GREEN;
            case "BLUE" -> Color.BLUE;
            default -> Color.WHITE;
        };
    }

    private static void assertColours(
            Content print, Color aboveLeft, Color aboveRight, Color belowLeft, Color belowRight) {
        BufferedImage image = Photos.decoded(print.bytes());
        int right = image.getWidth() * 3 / 4;
        int below = image.getHeight() * 3 / 4;
        assertColour(image, image.getWidth() / 4, image.getHeight() / 4, aboveLeft);
        assertColour(image, right, image.getHeight() / 4, aboveRight);
        assertColour(image, image.getWidth() / 4, below, belowLeft);
        assertColour(image, right, below, belowRight);
    }

    private static void assertColour(BufferedImage image, int x, int y, Color expected) {
        Color seen = new Color(image.getRGB(x, y));
        int distance =
                Math.abs(seen.getRed() - expected.getRed())
                        + Math.abs(seen.getGreen() - expected.getGreen())
                        + Math.abs(seen.getBlue() - expected.getBlue());
        assertThat(distance).as("%s at %d, %d", seen, x, y).isLessThan(40);
    }
}
