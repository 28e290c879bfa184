package city.okno.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Photos as cameras make them, and as nobody should.
public final class Photos {
    static final String SECRET = "55.75,37.61 of the photographer";

    private Photos() {}

    /// Red above on the left, green above on the right, blue below on the left, white below on the
    /// right.
    static BufferedImage fourColours(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean left = x < width / 2;
                boolean above = y < height / 2;
                Color colour =
                        above
                                ? (left ? Color.RED : Color.GREEN)
                                : (left ? Color.BLUE : Color.WHITE);
                image.setRGB(x, y, colour.getRGB());
            }
        }
        return image;
    }

    static BufferedImage noise(int width, int height, long seed) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return image;
    }

    static byte[] as(String format, BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException(format);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] jpeg(int width, int height) {
        return as("jpeg", fourColours(width, height));
    }

    static BufferedImage decoded(byte[] bytes) {
        try {
            return ImageIO.read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// With an EXIF segment like a camera's: the orientation, and where the photo was taken.
    static byte[] withExif(byte[] jpeg, int orientation, ByteOrder order) {
        byte[] secret = SECRET.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(10 + 8 + 2 + 2 * 12 + 4 + secret.length);
        exif.putShort((short) 0xFFE1).putShort((short) (exif.capacity() - 2));
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.order(order);
        exif.put(
                (order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM")
                        .getBytes(StandardCharsets.US_ASCII));
        exif.putShort((short) 42).putInt(8);
        exif.putShort((short) 2);
        exif.putShort((short) 0x010E).putShort((short) 2).putInt(secret.length).putInt(38);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0);
        exif.putInt(0).put(secret);
        byte[] all = new byte[jpeg.length + exif.capacity()];
        System.arraycopy(jpeg, 0, all, 0, 2);
        System.arraycopy(exif.array(), 0, all, 2, exif.capacity());
        System.arraycopy(jpeg, 2, all, 2 + exif.capacity(), jpeg.length - 2);
        return all;
    }

    /// A PNG of a few bytes that says it has so many pixels.
    static byte[] bomb(int width, int height) {
        byte[] header = ByteBuffer.allocate(13).putInt(width).putInt(height).array();
        header[8] = 8;
        header[9] = 2;
        ByteBuffer png = ByteBuffer.allocate(8 + 12 + 13 + 12);
        png.putLong(0x89504E470D0A1A0AL);
        chunk(png, "IHDR", header);
        chunk(png, "IEND", new byte[0]);
        return png.array();
    }

    private static void chunk(ByteBuffer png, String name, byte[] data) {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(type);
        crc.update(data);
        png.putInt(data.length).put(type).put(data).putInt((int) crc.getValue());
    }
}
