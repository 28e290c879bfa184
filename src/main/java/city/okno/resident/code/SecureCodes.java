package city.okno.resident.code;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/// Each of the million codes is as likely as any other.
@Component
class SecureCodes implements CodeSource {

    private final SecureRandom random = new SecureRandom();

    @Override
    public String next() {
        return "%06d".formatted(random.nextInt(1_000_000));
    }
}
