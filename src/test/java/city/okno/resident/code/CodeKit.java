package city.okno.resident.code;

import city.okno.delivery.Outbox;
import city.okno.resident.Residents;
import city.okno.storage.KeyedHash;
import city.okno.testing.KeyWords;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Codes and vouches over one database, without Spring.
public final class CodeKit {

    static final PhoneCodeSettings LIMITS =
            new PhoneCodeSettings(Duration.ofMinutes(10), 5, Duration.ofHours(1), 5, 10, 50);

    private final JdbcClient jdbc;

    public CodeKit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Vouches vouches() {
        return new Vouches(new PhoneGuardRepository(jdbc));
    }

    public PhoneCodes codes(
            Supplier<String> source, KeyedHash hash, Residents residents, Outbox outbox) {
        return new PhoneCodes(
                new PhoneCodeRepository(jdbc),
                new PhoneGuardRepository(jdbc),
                LIMITS,
                source::get,
                hash,
                residents,
                outbox,
                new KeyWords());
    }
}
