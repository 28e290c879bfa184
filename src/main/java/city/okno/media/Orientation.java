package city.okno.media;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How a camera was held: EXIF 2.3 tag 0x0112 (values 1 to 8) in the APP1 segment of a JPEG.
enum Orientation {
    UPRIGHT(false),
    MIRRORED(false),
    UPSIDE_DOWN(false),
    FLIPPED(false),
    TRANSPOSED(true),
    TURNED_LEFT(true),
    TRANSVERSED(true),
    TURNED_RIGHT(true);

    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int APP1 = 0xFFE1;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final long EXIF = 0x457869660000L; // "Exif", 0, 0
    private static final int TAG = 0x0112;

    private final boolean sideways;

    Orientation(boolean sideways) {
        this.sideways = sideways;
    }

    /// Upright where the bytes say nothing or nonsense.
    static Orientation of(byte[] jpeg) {
        try {
            return read(ByteBuffer.wrap(jpeg));
        } catch (IndexOutOfBoundsException broken) {
            return UPRIGHT;
        }
    }

    /// Whether width and height change places.
    boolean sideways() {
        return sideways;
    }

    /// Turns a picture of this size upright, its corner at 0, 0.
    AffineTransform upright(double width, double height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case FLIPPED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case TRANSPOSED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case TURNED_LEFT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case TRANSVERSED -> new AffineTransform(0, -1, -1, 0, height, width);
            case TURNED_RIGHT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }

    private static Orientation read(ByteBuffer jpeg) {
        if (unsigned(jpeg, 0) != START_OF_IMAGE) {
            return UPRIGHT;
        }
        int at = 2;
        while (true) {
            int marker = unsigned(jpeg, at);
            int length = unsigned(jpeg, at + 2);
            if (marker >>> 8 != 0xFF || marker == START_OF_SCAN || length < 2) {
                return UPRIGHT;
            }
            if (marker == APP1 && jpeg.getLong(at + 4) >>> 16 == EXIF) {
                return inTiff(jpeg.slice(at + 10, length - 8));
            }
            at += 2 + length;
        }
    }

    /// TIFF 6.0: byte order, 42, where the first directory begins; there 12 bytes for each entry.
    private static Orientation inTiff(ByteBuffer tiff) {
        boolean little = tiff.get(0) == 'I';
        tiff.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = unsigned(tiff, directory);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (unsigned(tiff, entry) == TAG) {
                int value = unsigned(tiff, entry + 8);
                return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static int unsigned(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }
}
