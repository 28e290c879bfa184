package city.okno.media;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Shows a picture to whoever knows its id. Browsers may keep it for a day; only the browser, not
/// what stands between, because a picture can be erased.
@RestController
class PictureController {
    private static final CacheControl A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePrivate().immutable();

    private final Pictures pictures;

    PictureController(Pictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/media/{id}")
    ResponseEntity<byte[]> picture(@PathVariable String id) {
        Optional<byte[]> picture = PictureId.parse(id).flatMap(pictures::bytes);
        return picture.map(bytes ->
                        ResponseEntity.ok()
                                .contentType(type(bytes))
                                .cacheControl(A_DAY)
                                .header("X-Content-Type-Options", "nosniff")
                                .body(bytes))
                .orElseGet(() ->
                        ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build());
    }

    /// Photos are JPEG, charts are PNG.
    private static MediaType type(byte[] picture) {
        return Format.of(picture).filter(Format.PNG::equals).isPresent()
                ? MediaType.IMAGE_PNG
                : MediaType.IMAGE_JPEG;
    }
}
