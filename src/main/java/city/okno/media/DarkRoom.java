package city.okno.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.springframework.stereotype.Component;

/// Makes of a photo from outside the JPEG that is kept. The bytes are believed nothing: size and
/// format are looked at before anything is decoded, large photos are thinned out while they are
/// read, and only two are in memory at a time.
@Component
final class DarkRoom {
    /// 10 MB.
    static final int MOST_BYTES = 10 * 1024 * 1024;

    /// Phones make photos of 48 to 50 million pixels.
    static final long MOST_PIXELS = 51_000_000;

    private static final int LONGEST_SIDE = 1600;

    private final Semaphore places = new Semaphore(2, true);

    /// What came out: the picture, or why there is none.
    sealed interface Developed {
        record Print(Content picture) implements Developed {}

        record Spoilt(Intake.Refused why) implements Developed {}
    }

    Developed develop(byte[] photo) {
        if (photo.length > MOST_BYTES) {
            return new Developed.Spoilt(new Intake.TooLarge(MOST_BYTES));
        }
        var format = Format.of(photo);
        if (format.isEmpty()) {
            return new Developed.Spoilt(new Intake.NotAPicture());
        }
        if (!format.get().readable()) {
            return new Developed.Spoilt(new Intake.OtherFormat(format.get().title()));
        }
        places.acquireUninterruptibly();
        try {
            return read(photo, format.get());
        } catch (IOException | RuntimeException broken) {
            // ImageIO throws many kinds of RuntimeException at broken bytes
            return new Developed.Spoilt(new Intake.NotAPicture());
        } finally {
            places.release();
        }
    }

    private static Developed read(byte[] photo, Format format) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(photo))) {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                return new Developed.Spoilt(new Intake.TooManyPixels(MOST_PIXELS));
            }
            BufferedImage image = reader.read(0, thinned(reader));
            return new Developed.Print(JpegWriter.write(upright(image, Orientation.of(photo))));
        } finally {
            reader.dispose();
        }
    }

    /// Every second, third … pixel of a photo more than twice as large as what is kept.
    private static ImageReadParam thinned(ImageReader reader) throws IOException {
        int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
        int step = Math.max(1, longest / (2 * LONGEST_SIDE));
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    /// On white, because a JPEG has no transparency.
    private static BufferedImage upright(BufferedImage image, Orientation orientation) {
        double scale =
                Math.min(1, (double) LONGEST_SIDE / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage upright =
                orientation.sideways()
                        ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                        : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        AffineTransform place = orientation.upright(width, height);
        place.scale((double) width / image.getWidth(), (double) height / image.getHeight());
        Graphics2D graphics = upright.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, upright.getWidth(), upright.getHeight());
            graphics.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(image, place, null);
        } finally {
            graphics.dispose();
        }
        return upright;
    }
}
