package city.okno.media;

import city.okno.media.BarChart.Bar;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/// Paints a [BarChart] as a card of its own colour, so that it looks the same on a light and on a
/// dark background. 1080 pixels are three for each point of a narrow phone.
final class ChartPainter {

    static final int WIDTH = 1080;

    private static final int MARGIN = 64;
    private static final int BAR = 40;

    /// Between two bars, and around the note.
    private static final int GAP = 44;

    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 48);
    private static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 40);
    private static final Font NUMBER = new Font(Font.SANS_SERIF, Font.BOLD, 40);
    private static final Font NOTE = new Font(Font.SANS_SERIF, Font.PLAIN, 34);

    private static final Color CARD = new Color(0xf7f8fa);
    private static final Color INK = new Color(0x1b1f24);
    private static final Color PALE = new Color(0x59636e);
    private static final Color TRACK = new Color(0xdde3ea);
    private static final Color FULL = new Color(0x2560d8);

    private final BarChart chart;
    private final Graphics2D graphics;

    /// What the bars leave to the longest figure beside them.
    private final int figures;

    private int y = MARGIN;

    private ChartPainter(BarChart chart, Graphics2D graphics) {
        this.chart = chart;
        this.graphics = graphics;
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        var numbers = graphics.getFontMetrics(NUMBER);
        this.figures =
                GAP
                        + chart.bars().stream()
                                .mapToInt(bar -> numbers.stringWidth(bar.figure()))
                                .max()
                                .orElse(0);
    }

    /// Paints twice: the first time only to see how high it becomes.
    static BufferedImage paint(BarChart chart) {
        return onto(chart, onto(chart, 1).height).image;
    }

    private record Painted(BufferedImage image, int height) {}

    private static Painted onto(BarChart chart, int height) {
        var image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        try {
            graphics.setColor(CARD);
            graphics.fillRect(0, 0, WIDTH, height);
            return new Painted(image, new ChartPainter(chart, graphics).paint());
        } finally {
            graphics.dispose();
        }
    }

    private int paint() {
        write(chart.title(), TITLE, INK, 5);
        chart.bars().forEach(this::paint);
        y += GAP;
        write(chart.note(), NOTE, PALE, 2);
        return y + MARGIN;
    }

    private void paint(Bar bar) {
        y += GAP;
        write(bar.label(), LABEL, INK, 2);
        y += 10;
        int length = WIDTH - 2 * MARGIN - figures;
        fill(length, TRACK);
        if (bar.share() > 0) {
            fill(Math.max(BAR, (int) Math.round(length * bar.share())), FULL);
        }
        graphics.setFont(NUMBER);
        graphics.setColor(INK);
        int width = graphics.getFontMetrics().stringWidth(bar.figure());
        graphics.drawString(bar.figure(), WIDTH - MARGIN - width, y + BAR - 5);
        y += BAR;
    }

    private void fill(int length, Color color) {
        graphics.setColor(color);
        graphics.fill(new RoundRectangle2D.Double(MARGIN, y, length, BAR, BAR, BAR));
    }

    private void write(String text, Font font, Color color, int most) {
        graphics.setFont(font);
        graphics.setColor(color);
        var metrics = graphics.getFontMetrics();
        for (var line : LineBreaks.of(text, metrics::stringWidth, WIDTH - 2 * MARGIN, most)) {
            graphics.drawString(line, MARGIN, y + metrics.getAscent());
            y += metrics.getHeight();
        }
    }
}
