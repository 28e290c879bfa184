package city.okno.media;

import city.okno.media.BarChart.Bar;
import java.awt.Color;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/// Paints a [BarChart].
final class ChartPainter {

    private static final int BAR = 40;

    /// Between two bars, and around the note.
    private static final int GAP = 44;

    private static final Color TRACK = new Color(0xdde3ea);
    private static final Color FULL = new Color(0x2560d8);

    private final BarChart chart;
    private final Sheet sheet;

    /// What the bars leave to the longest figure beside them.
    private final int figures;

    private ChartPainter(BarChart chart, Sheet sheet) {
        this.chart = chart;
        this.sheet = sheet;
        this.figures =
                GAP
                        + chart.bars().stream()
                                .mapToInt(bar -> sheet.widthOf(bar.figure(), Sheet.NUMBER))
                                .max()
                                .orElse(0);
    }

    static BufferedImage paint(BarChart chart) {
        return Sheet.paint(sheet -> new ChartPainter(chart, sheet).paint());
    }

    private void paint() {
        sheet.write(chart.title(), Sheet.TITLE, Sheet.INK, 5);
        chart.bars().forEach(this::paint);
        sheet.y += GAP;
        sheet.write(chart.note(), Sheet.NOTE, Sheet.PALE, 2);
    }

    private void paint(Bar bar) {
        sheet.y += GAP;
        sheet.write(bar.label(), Sheet.LABEL, Sheet.INK, 2);
        sheet.y += 10;
        int length = Sheet.WIDTH - 2 * Sheet.MARGIN - figures;
        fill(length, TRACK);
        if (bar.share() > 0) {
            fill(Math.max(BAR, (int) Math.round(length * bar.share())), FULL);
        }
        var graphics = sheet.graphics;
        graphics.setFont(Sheet.NUMBER);
        graphics.setColor(Sheet.INK);
        int width = sheet.widthOf(bar.figure(), Sheet.NUMBER);
        graphics.drawString(bar.figure(), Sheet.WIDTH - Sheet.MARGIN - width, sheet.y + BAR - 5);
        sheet.y += BAR;
    }

    private void fill(int length, Color color) {
        sheet.graphics.setColor(color);
        sheet.graphics.fill(
                new RoundRectangle2D.Double(Sheet.MARGIN, sheet.y, length, BAR, BAR, BAR));
    }
}
