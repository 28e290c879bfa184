package city.okno.media;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Paints a [QrCode] in black on white, whatever the messenger's colours are: its modules are whole
/// pixels, so that nothing is blurred. The white around it is wider than the four modules of the
/// standard, because messengers cut off corners.
final class QrPainter {

    /// About as wide as a phone shows a picture.
    private static final int WIDTH = 720;

    private static final int QUIET_ZONE = 6;

    private QrPainter() {}

    static BufferedImage paint(QrCode code) {
        var modules = modules(code);
        int across = modules.getWidth() + 2 * QUIET_ZONE;
        int scale = Math.max(4, WIDTH / across);
        var image =
                new BufferedImage(across * scale, across * scale, BufferedImage.TYPE_BYTE_BINARY);
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
        graphics.dispose();
        return image;
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
