package city.okno.media;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.media.BarChart.Bar;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartPainterTest {

    private static final int CARD = 0xfff7f8fa;
    private static final int FULL = 0xff2560d8;

    private static final Bar HALF = new Bar("В этом чате", "50 % · 12", 0.5);

    @Test
    void standsOnCardOfItsOwn() {
        var image = paint(HALF);
        assertThat(image.getColorModel().hasAlpha()).isFalse();
        assertThat(image.getRGB(0, 0)).isEqualTo(CARD);
        assertThat(image.getRGB(image.getWidth() - 1, image.getHeight() - 1)).isEqualTo(CARD);
    }

    @Test
    void growsWithItsBars() {
        assertThat(paint(HALF, HALF).getHeight()).isGreaterThan(paint(HALF).getHeight());
        assertThat(paint(HALF).getWidth()).isEqualTo(Sheet.WIDTH);
    }

    @Test
    void fillsBarByItsShare() {
        var half = full(paint(HALF));
        assertThat(full(paint(new Bar("В этом чате", "50 % · 12", 1))))
                .isBetween(2 * half - 2, 2 * half + 2);
        assertThat(full(paint(new Bar("В этом чате", "50 % · 12", 0)))).isZero();
    }

    @Test
    void leavesRoomForLongestFigure() {
        var image = paint(new Bar("Да", "100 % · 1 234 567", 1));
        assertThat(full(image)).isGreaterThan(100).isLessThan(full(paint(new Bar("Да", "1 %", 1))));
    }

    /// A machine without Cyrillic letters paints the same box for each of them.
    @Test
    void writesCyrillicLetters() {
        assertThat(pixels(paint(new Bar("Щ", "", 0))))
                .isNotEqualTo(pixels(paint(new Bar("Я", "", 0))));
    }

    @Test
    void fitsPictureThatMessengersTake() {
        var bars =
                IntStream.range(0, 10)
                        .mapToObj(i -> new Bar("Щ".repeat(40), "100 % · 100 000", i / 10.0))
                        .toList();
        var image = ChartPainter.paint(new BarChart("Ж".repeat(300), bars, "Ответили"));
        assertThat(image.getHeight()).isLessThan(3 * image.getWidth());
        assertThat(Png.of(image).bytes()).hasSizeLessThan(200_000);
    }

    private static BufferedImage paint(Bar... bars) {
        return ChartPainter.paint(new BarChart("Вопрос?", List.of(bars), "Ответили 24 человека"));
    }

    /// Pixels of the longest full line.
    private static int full(BufferedImage image) {
        return IntStream.range(0, image.getHeight())
                .map(y ->
                        (int)
                                IntStream.range(0, image.getWidth())
                                        .filter(x -> image.getRGB(x, y) == FULL)
                                        .count())
                .max()
                .orElse(0);
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
