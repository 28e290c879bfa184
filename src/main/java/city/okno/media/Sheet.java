package city.okno.media;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/// A card of its own colour, so that it looks the same on a light and on a dark background, filled
/// from top to bottom. 1080 pixels are three for each point of a narrow phone.
final class Sheet {

    static final int WIDTH = 1080;
    static final int MARGIN = 64;

    /// As they stand in a PNG, whose writer is slow at taking pixels apart.
    private static final int BYTES = BufferedImage.TYPE_3BYTE_BGR;

    static final Color CARD = new Color(0xf7f8fa);
    static final Color INK = new Color(0x1b1f24);
    static final Color PALE = new Color(0x59636e);

    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 48);
    static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 40);
    static final Font NUMBER = new Font(Font.SANS_SERIF, Font.BOLD, 40);
    static final Font NOTE = new Font(Font.SANS_SERIF, Font.PLAIN, 34);

    final Graphics2D graphics;

    /// Where the next thing begins.
    int y = MARGIN;

    private Sheet(Graphics2D graphics) {
        this.graphics = graphics;
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }

    /// Paints twice: the first time only to see how high it becomes.
    static BufferedImage paint(Consumer<Sheet> content) {
        var height = fill(new BufferedImage(WIDTH, 1, BYTES), content);
        var image = new BufferedImage(WIDTH, height, BYTES);
        fill(image, content);
        return image;
    }

    /// @return how high it wants to be
    private static int fill(BufferedImage image, Consumer<Sheet> content) {
        var graphics = image.createGraphics();
        try {
            graphics.setColor(CARD);
            graphics.fillRect(0, 0, WIDTH, image.getHeight());
            var sheet = new Sheet(graphics);
            content.accept(sheet);
            return sheet.y + MARGIN;
        } finally {
            graphics.dispose();
        }
    }

    /// A text over the whole width.
    ///
    /// @param most lines; what is more is cut
    void write(String text, Font font, Color color, int most) {
        graphics.setFont(font);
        graphics.setColor(color);
        var metrics = graphics.getFontMetrics();
        for (var line : LineBreaks.of(text, metrics::stringWidth, WIDTH - 2 * MARGIN, most)) {
            graphics.drawString(line, MARGIN, y + metrics.getAscent());
            y += metrics.getHeight();
        }
    }

    int widthOf(String text, Font font) {
        return graphics.getFontMetrics(font).stringWidth(text);
    }
}
