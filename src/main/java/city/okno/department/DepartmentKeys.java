package city.okno.department;

import city.okno.storage.KeyedHash;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The keys that departments call with.
@Component
public class DepartmentKeys {

    /// Lets people and scanners recognise a leaked key.
    private static final String PREFIX = "okno_";

    private static final int BYTES = 24;

    private final SecureRandom random = new SecureRandom();

    private final KeyRepository keys;
    private final KeyedHash hash;

    DepartmentKeys(KeyRepository keys, KeyedHash hash) {
        this.keys = keys;
        this.hash = hash;
    }

    /// Makes a key; inside the caller's transaction.
    ///
    /// @param department its name, 1–64 characters
    /// @return the key, which is kept nowhere
    public String make(String department, Instant now) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        keep(department, key, now);
        return key;
    }

    /// Lets a department call with this key, which is known already: for a demo.
    public void keep(String department, String key, Instant now) {
        keys.insert(department, hashed(key), now);
    }

    /// Ends all keys of a department; inside the caller's transaction.
    ///
    /// @return how many ended
    int revoke(String department, Instant now) {
        return keys.revoke(department, now);
    }

    /// Whose key it is; empty when it is nobody's or was revoked.
    Optional<String> department(String key) {
        return keys.department(hashed(key));
    }

    private String hashed(String key) {
        return hash.of("department-key", key);
    }
}
