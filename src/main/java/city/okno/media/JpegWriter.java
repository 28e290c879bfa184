package city.okno.media;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Writes as good a JPEG as fits into a million bytes, without any metadata of a camera.
final class JpegWriter {
    private static final int MOST_BYTES = 1_000_000;
    private static final float[] QUALITIES = {0.85f, 0.7f, 0.5f};

    private JpegWriter() {}

    /// @param image RGB without transparency
    static Content write(BufferedImage image) throws IOException {
        for (float quality : QUALITIES) {
            byte[] bytes = write(image, quality);
            if (bytes.length <= MOST_BYTES) {
                return new Content(bytes, image.getWidth(), image.getHeight());
            }
        }
        return write(smaller(image));
    }

    private static byte[] write(BufferedImage image, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("JPEG").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage smaller(BufferedImage image) {
        int width = Math.max(1, image.getWidth() * 3 / 4);
        int height = Math.max(1, image.getHeight() * 3 / 4);
        BufferedImage smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = smaller.createGraphics();
        try {
            graphics.drawImage(
                    image.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        } finally {
            graphics.dispose();
        }
        return smaller;
    }
}
