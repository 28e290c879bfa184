package city.okno.delivery.outbox;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/// Makes what a button carries: 128 random bits in 22 characters, which fit every messenger (Bot
/// API InlineKeyboardButton: callback_data 1–64 bytes).
@Component
class Tokens {

    private final SecureRandom random = new SecureRandom();

    String next() {
        var bits = new byte[16];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
