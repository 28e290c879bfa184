package city.okno.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// Formats by their first bytes; neither the file's name nor what the sender says is believed.
enum Format {
    JPEG("JPEG", true, "\u00ff\u00d8\u00ff"),
    PNG("PNG", true, "\u0089PNG\r\n\u001a\n"),
    GIF("GIF", true, "GIF8[79]a"),
    WEBP("WebP", false, "RIFF.{4}WEBP"),
    HEIC("HEIC", false, ".{4}ftyp(heic|heix|hevc|heim|heis|hevm|mif1|msf1)"),
    AVIF("AVIF", false, ".{4}ftypavi[fs]"),
    TIFF("TIFF", false, "(II\\*\u0000|MM\u0000\\*)"),
    BMP("BMP", false, "BM.{4}\u0000{4}");

    private static final int HEAD = 16;

    private final String title;
    private final boolean readable;
    private final Pattern head;

    Format(String title, boolean readable, String head) {
        this.title = title;
        this.readable = readable;
        this.head = Pattern.compile(head, Pattern.DOTALL);
    }

    static Optional<Format> of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), ISO_8859_1);
        return Arrays.stream(values())
                .filter(format -> format.head.matcher(head).lookingAt())
                .findFirst();
    }

    String title() {
        return title;
    }

    /// Whether Java's own ImageIO reads it.
    boolean readable() {
        return readable;
    }
}
