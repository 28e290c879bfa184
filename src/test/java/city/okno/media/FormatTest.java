package city.okno.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormatTest {

    @Test
    void knowsFormatsByTheirFirstBytes() {
        assertThat(Format.of(Photos.jpeg(2, 2))).contains(Format.JPEG);
        assertThat(Format.of(Photos.as("png", Photos.fourColours(2, 2)))).contains(Format.PNG);
        assertThat(Format.of(Photos.as("gif", Photos.fourColours(2, 2)))).contains(Format.GIF);
        assertThat(Format.of(Photos.as("bmp", Photos.fourColours(2, 2)))).contains(Format.BMP);
        assertThat(Format.of(Photos.as("tiff", Photos.fourColours(2, 2)))).contains(Format.TIFF);
        assertThat(of("RIFF\1\2\3\4WEBPVP8 ")).contains(Format.WEBP);
        assertThat(of("\0\0\0\30ftypheic\0\0\0\0")).contains(Format.HEIC);
        assertThat(of("\0\0\0\40ftypavif\0\0\0\0")).contains(Format.AVIF);
    }

    @Test
    void knowsNothingInOtherBytes() {
        assertThat(of("")).isEmpty();
        assertThat(of("<svg xmlns='http://www.w3.org/2000/svg'/>")).isEmpty();
        assertThat(of("%PDF-1.7")).isEmpty();
        assertThat(of("RIFF\1\2\3\4WAVEfmt ")).isEmpty();
        assertThat(of("BMW drives by the window")).isEmpty();
    }

    private static Optional<Format> of(String bytes) {
        return Format.of(bytes.getBytes(ISO_8859_1));
    }
}
