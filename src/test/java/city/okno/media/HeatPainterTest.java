package city.okno.media;

import static org.assertj.core.api.Assertions.assertThat;

import city.okno.media.HeatMap.Cell;
import city.okno.media.HeatMap.Row;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeatPainterTest {

    private static final int PALEST = 0xffd3e2fb;
    private static final int DARKEST = 0xff123c8c;
    private static final int INK = 0xff1b1f24;

    @Test
    void isDarkerWhereThereIsMore() {
        var much = paint(new Cell(5, false));
        var little = paint(new Cell(1, false));
        assertThat(count(much, DARKEST)).isGreaterThan(count(little, DARKEST) + 50_000);
        assertThat(count(little, PALEST)).isGreaterThan(count(much, PALEST) + 50_000);
    }

    @Test
    void framesWhatIsToBeSeenFirst() {
        assertThat(count(paint(new Cell(1, true)), INK))
                .isGreaterThan(count(paint(new Cell(1, false)), INK) + 5_000);
    }

    @Test
    void fitsPictureThatMessengersTake() {
        var image = week(new Cell(3, false), 24);
        assertThat(image.getWidth()).isEqualTo(Sheet.WIDTH);
        assertThat(image.getHeight()).isLessThan(3 * image.getWidth());
        assertThat(Png.of(image).bytes()).hasSizeLessThan(200_000);
    }

    private static BufferedImage paint(Cell cell) {
        return week(cell, 12);
    }

    /// All of it alike.
    private static BufferedImage week(Cell cell, int hours) {
        var days = List.of("пн", "вт", "ср", "чт", "пт", "сб", "вс");
        var rows =
                IntStream.range(0, hours)
                        .mapToObj(hour ->
                                new Row(hour + ":00", days.stream().map(_ -> cell).toList()))
                        .toList();
        return HeatPainter.paint(
                new HeatMap("Центр «Строгино»", days, rows, "меньше", "больше", "По 12 неделям"));
    }

    private static long count(BufferedImage image, int color) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .filter(at -> image.getRGB(at % image.getWidth(), at / image.getWidth()) == color)
                .count();
    }
}
