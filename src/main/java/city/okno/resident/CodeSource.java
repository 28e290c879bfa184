package city.okno.resident;

import java.security.SecureRandom;

/// Where codes come from.
@FunctionalInterface
interface CodeSource {

    /// Six digits.
    String next();

    /// Each of the million codes is as likely as any other.
    static CodeSource secure() {
        var random = new SecureRandom();
        return () -> "%06d".formatted(random.nextInt(1_000_000));
    }
}
