package city.okno.media;

import city.okno.media.HeatMap.Row;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/// Paints a [HeatMap]. One hue from pale to dark, so that it can be read without seeing colours;
/// what is framed is framed in ink.
final class HeatPainter {

    private static final int ROW = 76;
    private static final int GAP = 8;
    private static final int ROUND = 16;
    private static final int LEGEND = 44;

    /// What the cells leave to the hours beside them.
    private static final int LABELS = 132;

    private static final BasicStroke FRAME = new BasicStroke(7);

    private static final Color[] COLORS = {
        new Color(0xebedf0),
        new Color(0xd3e2fb),
        new Color(0x9fc0f5),
        new Color(0x6197ea),
        new Color(0x2c66cf),
        new Color(0x123c8c)
    };

    private final HeatMap map;
    private final Sheet sheet;
    private final double column;

    private HeatPainter(HeatMap map, Sheet sheet) {
        this.map = map;
        this.sheet = sheet;
        this.column =
                (Sheet.WIDTH - 2.0 * Sheet.MARGIN - LABELS) / Math.max(1, map.columns().size());
    }

    static BufferedImage paint(HeatMap map) {
        return Sheet.paint(sheet -> new HeatPainter(map, sheet).paint());
    }

    private void paint() {
        sheet.write(map.title(), Sheet.TITLE, Sheet.INK, 3);
        sheet.y += 28;
        heads();
        int top = sheet.y;
        map.rows().forEach(this::paint);
        frames(top);
        sheet.y += 28;
        legend();
        sheet.y += 20;
        sheet.write(map.note(), Sheet.NOTE, Sheet.PALE, 3);
    }

    private void heads() {
        for (var place = 0; place < map.columns().size(); place++) {
            middle(map.columns().get(place), Sheet.NUMBER, left(place) + column / 2, 48);
        }
        sheet.y += 60;
    }

    private void paint(Row row) {
        var graphics = sheet.graphics;
        graphics.setFont(Sheet.LABEL);
        graphics.setColor(Sheet.INK);
        int width = sheet.widthOf(row.label(), Sheet.LABEL);
        graphics.drawString(row.label(), Sheet.MARGIN + LABELS - 24 - width, sheet.y + 52);
        for (var place = 0; place < row.cells().size(); place++) {
            graphics.setColor(COLORS[row.cells().get(place).level()]);
            graphics.fill(cell(place, sheet.y, 1));
        }
        sheet.y += ROW;
    }

    /// Around cells one below the other there is one frame.
    private void frames(int top) {
        sheet.graphics.setColor(Sheet.INK);
        sheet.graphics.setStroke(FRAME);
        for (var place = 0; place < map.columns().size(); place++) {
            for (var row = 0; row < map.rows().size(); row++) {
                int high = framed(place, row);
                if (high > 0) {
                    sheet.graphics.draw(cell(place, top + row * ROW, high));
                    row += high;
                }
            }
        }
    }

    /// How many are framed from here on.
    private int framed(int place, int row) {
        int high = 0;
        while (row + high < map.rows().size()
                && map.rows().get(row + high).cells().get(place).framed()) {
            high++;
        }
        return high;
    }

    private void legend() {
        var graphics = sheet.graphics;
        int x = Sheet.MARGIN;
        graphics.setFont(Sheet.NOTE);
        graphics.setColor(Sheet.INK);
        graphics.drawString(map.least(), x, sheet.y + 34);
        x += sheet.widthOf(map.least(), Sheet.NOTE) + 20;
        for (var level = 1; level <= HeatMap.LEVELS; level++) {
            graphics.setColor(COLORS[level]);
            graphics.fill(new RoundRectangle2D.Double(x, sheet.y, 64, LEGEND, ROUND, ROUND));
            x += 64 + GAP;
        }
        graphics.setColor(Sheet.INK);
        graphics.drawString(map.most(), x + 12, sheet.y + 34);
        sheet.y += LEGEND;
    }

    private void middle(String text, Font font, double x, int below) {
        sheet.graphics.setFont(font);
        sheet.graphics.setColor(Sheet.INK);
        sheet.graphics.drawString(
                text, (float) (x - sheet.widthOf(text, font) / 2.0), sheet.y + below - 8f);
    }

    private double left(int place) {
        return Sheet.MARGIN + LABELS + place * column;
    }

    private RoundRectangle2D cell(int place, int top, int high) {
        return new RoundRectangle2D.Double(
                left(place), top, column - GAP, high * ROW - (double) GAP, ROUND, ROUND);
    }
}
