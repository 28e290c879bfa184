package city.okno.media;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Paints a [QrCode] in black on white, whatever the messenger's colours are, with its words on the
/// right, so that it is no higher than a phone lying on its side. Its modules are whole pixels, so
/// that nothing is blurred. The white around it is wider than the four modules of the standard,
/// because messengers cut off corners.
final class QrPainter {

    /// Of the code: about half of what a phone shows of a picture.
    private static final int WIDTH = 480;

    private static final int QUIET_ZONE = 6;
    private static final Font WORDS = new Font(Font.MONOSPACED, Font.BOLD, 132);

    private QrPainter() {}

    static BufferedImage paint(QrCode code) {
        var modules = modules(code);
        int across = modules.getWidth() + 2 * QUIET_ZONE;
        int scale = Math.max(4, WIDTH / across);
        int side = across * scale;
        var image = new BufferedImage(side * 2, side, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.setColor(Color.BLACK);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    graphics.fillRect(
                            (x + QUIET_ZONE) * scale, (y + QUIET_ZONE) * scale, scale, scale);
                }
            }
        }
        write(code.aloud().split(" "), graphics, side);
        graphics.dispose();
        return image;
    }

    /// In the middle of the right half.
    private static void write(String[] words, Graphics2D graphics, int side) {
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(WORDS);
        var metrics = graphics.getFontMetrics();
        int y = (side - words.length * metrics.getHeight()) / 2 + metrics.getAscent();
        for (var word : words) {
            graphics.drawString(word, side + (side - metrics.stringWidth(word)) / 2, y);
            y += metrics.getHeight();
        }
    }

    /// A seventh of it may be unreadable.
    private static ByteMatrix modules(QrCode code) {
        try {
            return Encoder.encode(
                            code.text(),
                            ErrorCorrectionLevel.M,
                            Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8))
                    .getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("too long for a QR code", tooLong);
        }
    }
}
