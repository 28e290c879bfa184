package city.okno.department;

import city.okno.script.Phone;
import city.okno.storage.KeyedHash;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The keys that departments call with. Kept as keyed hashes, and shown once.
@Component
public class DepartmentKeys {

    /// 133 bits.
    private static final int DIGITS = 40;

    private final SecureRandom random = new SecureRandom();

    private final KeyRepository keys;
    private final KeyedHash hash;

    DepartmentKeys(KeyRepository keys, KeyedHash hash) {
        this.keys = keys;
        this.hash = hash;
    }

    /// Makes a live key that may do everything; inside the caller's transaction.
    public String make(String department, Instant now) {
        return make(department, KeyKind.LIVE, EnumSet.allOf(Scope.class), List.of(), now);
    }

    /// Makes a key; inside the caller's transaction. Its beginning (`okno_live_`) lets people and
    /// scanners recognise a leaked one; the rest are digits, which can be read out.
    ///
    /// @param department its name, 1–58 characters
    /// @param phones of a team; else empty
    /// @return the key, which is kept nowhere
    public String make(
            String department, KeyKind kind, Set<Scope> scopes, List<Phone> phones, Instant now) {
        var digits = random.ints(DIGITS, 0, 10).mapToObj(Integer::toString);
        var key = kind.prefix() + "_" + digits.collect(Collectors.joining());
        var hashed = hashed(key);
        while (!keys.insert(department, hashed, kind, scopes, now)) {
            // another key was made at the same time and got the number
        }
        phones.forEach(phone -> keys.allow(hashed, phoneHash(phone)));
        return key;
    }

    /// Lets a department call with this key, which is known already: for a demo.
    public void keep(String department, String key, Instant now) {
        keys.insert(department, hashed(key), KeyKind.LIVE, EnumSet.allOf(Scope.class), now);
    }

    /// Ends all keys of a department; inside the caller's transaction.
    ///
    /// @return how many ended
    public int revoke(String department, Instant now) {
        return keys.revoke(department, now);
    }

    /// Ends one key; inside the caller's transaction.
    ///
    /// @return false when it had ended before
    boolean revoke(ApiKey key, Instant now) {
        return keys.revoke(key.id(), now);
    }

    /// Empty when it is nobody's or was revoked.
    public Optional<ApiKey> find(String key) {
        return keys.find(hashed(key));
    }

    Optional<ApiKey> numbered(long number) {
        return keys.numbered(number);
    }

    /// Those that work, the newest first, at most a hundred.
    List<ApiKey> working() {
        return keys.working();
    }

    /// Whether this key may speak of somebody with this number.
    public boolean allows(ApiKey key, Phone phone) {
        return switch (key.kind()) {
            case LIVE, TEST -> true;
            case TEAM -> keys.allows(key.id(), phoneHash(phone));
        };
    }

    private String hashed(String key) {
        return hash.of("department-key", key);
    }

    private String phoneHash(Phone phone) {
        return hash.of("department-phone", phone.e164());
    }
}
