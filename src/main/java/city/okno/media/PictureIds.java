package city.okno.media;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/// Makes ids that cannot be guessed.
@Component
class PictureIds {
    private final SecureRandom random = new SecureRandom();

    PictureId next() {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        return new PictureId(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }
}
