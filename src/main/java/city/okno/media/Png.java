package city.okno.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// Writes what Okno paints itself: few colours and sharp letters.
final class Png {

    private Png() {}

    static Content of(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", bytes)) {
                throw new IllegalStateException("every Java writes PNG");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("no disk is written to", failure);
        }
        return new Content(bytes.toByteArray(), image.getWidth(), image.getHeight());
    }
}
